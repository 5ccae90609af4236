import { Checkbox, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import type { ElementNow } from '../../domain/views/workshopPage.ts'
import type { ElementDraft } from '../../domain/workshop.ts'

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  words: { color: tokens.colorNeutralForeground2 },
  how: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    marginLeft: '2rem',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
})

type Props = {
  element: ElementNow
  draft: ElementDraft
  write: (facts: Partial<ElementDraft>) => void
  disabled: boolean
}

/** Last time's gaps, ticked when they are closed and by what; the others are carried over; and what is new. */
export function GapFields({ element, draft, write, disabled }: Props) {
  const styles = useStyles()
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>Gaps of last time</h3>
      <Text className={styles.words}>
        {element.gaps.length === 0
          ? 'None was recorded.'
          : 'Tick what is closed. The others are carried over.'}
      </Text>
      {element.gaps.map(gap => (
        <Gap key={gap.itemId} {...{ gap, element, draft, write, disabled }} />
      ))}
      <Field label="New gaps, a line for each" hint="Each line becomes a gap with a number of its own.">
        <Textarea
          value={draft.gaps}
          disabled={disabled}
          maxLength={20_000}
          resize="vertical"
          onChange={(_, { value }) => write({ gaps: value })}
        />
      </Field>
    </div>
  )
}

type Closing = ElementDraft['closed'][number]

function Gap({ gap, element, draft, write, disabled }: Props & { gap: ElementNow['gaps'][number] }) {
  const styles = useStyles()
  const { itemId, reference, text, closers } = gap
  const closing = draft.closed.find(each => each.itemId === itemId)
  const others = draft.closed.filter(each => each.itemId !== itemId)
  const close = (facts: Partial<Closing>) => {
    const before = closing ?? { itemId, actionIds: [], words: '' }
    write({ closed: [...others, { ...before, ...facts }] })
  }
  const work = new Map([...closers, ...element.completed].map(each => [each.actionId, each]))
  const actionIds = closing?.actionIds ?? []
  return (
    <div>
      <Checkbox
        label={`Closed: ${reference ?? ''} ${text}`}
        disabled={disabled}
        checked={closing !== undefined}
        onChange={(_, { checked }) => (checked ? close({}) : write({ closed: others }))}
      />
      {closing && (
        <div className={styles.how}>
          {[...work.values()].map(({ actionId, reference: action, text: words }) => (
            <Checkbox
              key={actionId}
              label={`By ${action} ${words}`}
              disabled={disabled}
              checked={actionIds.includes(actionId)}
              onChange={(_, { checked }) =>
                close({
                  actionIds: checked ? [...actionIds, actionId] : actionIds.filter(each => each !== actionId),
                })
              }
            />
          ))}
          <Field label={`How was ${reference ?? 'it'} closed, in a few words?`}>
            <Input
              value={closing.words}
              disabled={disabled}
              maxLength={2000}
              onChange={(_, { value }) => close({ words: value })}
            />
          </Field>
        </div>
      )}
    </div>
  )
}
