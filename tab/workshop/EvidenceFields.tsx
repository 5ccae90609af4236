import { Checkbox, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import type { ElementNow, WorkDone } from '../../domain/views/workshopPage.ts'
import type { ElementDraft } from '../../domain/workshop.ts'

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  words: { color: tokens.colorNeutralForeground2 },
  shown: { marginLeft: '2rem', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  taken: { marginLeft: '2rem' },
})

type Props = {
  element: ElementNow
  draft: ElementDraft
  write: (facts: Partial<ElementDraft>) => void
  disabled: boolean
}

/** Last time's evidence, ticked while it holds; completed work, ticked to be evidence; and what else there is. */
export function EvidenceFields({ element, draft, write, disabled }: Props) {
  const styles = useStyles()
  const last = element.last?.evidence ?? []
  const drop = (itemId: string, holds: boolean) =>
    write({ dropped: holds ? draft.dropped.filter(each => each !== itemId) : [...draft.dropped, itemId] })
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>Evidence of last time</h3>
      <Text className={styles.words}>
        {last.length === 0 ? 'None was recorded.' : 'Ticked is carried over. Untick what holds no longer.'}
      </Text>
      {last.map(({ itemId, text }) => (
        <Checkbox
          key={itemId}
          label={text}
          disabled={disabled}
          checked={!draft.dropped.includes(itemId)}
          onChange={(_, { checked }) => drop(itemId, checked === true)}
        />
      ))}
      {element.completed.length > 0 && <h3 className={styles.heading}>Completed since: is it evidence?</h3>}
      {element.completed.map(work => (
        <Offered key={work.actionId} {...{ work, draft, write, disabled }} />
      ))}
      <Field label="New evidence, a line for each" hint="Each line becomes a statement of its own.">
        <Textarea
          value={draft.evidence}
          disabled={disabled}
          maxLength={20_000}
          resize="vertical"
          onChange={(_, { value }) => write({ evidence: value })}
        />
      </Field>
    </div>
  )
}

type OfferedProps = Omit<Props, 'element'> & { work: WorkDone }

function Offered({ work: { actionId, reference, text, shown }, draft, write, disabled }: OfferedProps) {
  const styles = useStyles()
  const taken = draft.offered.find(each => each.actionId === actionId)
  const others = draft.offered.filter(each => each.actionId !== actionId)
  return (
    <div>
      <Checkbox
        label={`${reference} ${text}`}
        disabled={disabled}
        checked={taken !== undefined}
        onChange={(_, { checked }) => write({ offered: checked ? [...others, { actionId, text }] : others })}
      />
      {shown && <div className={styles.shown}>What showed that it was done: “{shown}”</div>}
      {taken && (
        <Field label={`How ${reference} is to stand in the evidence`} className={styles.taken}>
          <Textarea
            value={taken.text}
            disabled={disabled}
            maxLength={2000}
            onChange={(_, { value }) => write({ offered: [...others, { actionId, text: value }] })}
          />
        </Field>
      )}
    </div>
  )
}
