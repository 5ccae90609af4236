import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import type { ElementNow, WorkshopPage } from '../../domain/views/workshopPage.ts'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { HeldBack } from '../item/forms/HeldBack.tsx'
import { AgreedField } from './AgreedField.tsx'
import { sayDecision } from './decided.ts'
import { EvidenceFields } from './EvidenceFields.tsx'
import { GapFields } from './GapFields.tsx'
import { ScoreField } from './ScoreField.tsx'
import { type Drafting, type Savers, useDraft } from './useDraft.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXL },
  asks: { color: tokens.colorNeutralForeground2 },
  saving: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Props = { page: WorkshopPage; element: ElementNow; boardId: string; savers: Savers }

/** What the workshop comes to about one element. It is kept as it is written. */
export function ElementStep({ page, element, boardId, savers }: Props) {
  const styles = useStyles()
  const { scale, people, agencies, planId, mayAssess } = page
  const drafting = useDraft({ boardId, planId, savers }, element, mayAssess)
  const { draft, write } = drafting
  const disabled = !mayAssess
  return (
    <Card title={`This time: ${element.text}`} action={<Kept drafting={drafting} element={element} />}>
      <div className={styles.form}>
        {element.asks && <Text className={styles.asks}>{element.asks}</Text>}
        <Trouble drafting={drafting} page={page} />
        <ScoreField
          {...{ element, scale, disabled }}
          decision={draft.decision}
          decide={decision => write({ decision })}
        />
        {draft.decision.is === 'scored' && (
          <AgreedField
            {...{ people, agencies, disabled }}
            agreedBy={draft.agreedBy}
            agree={agreedBy => write({ agreedBy })}
          />
        )}
        <Field label="Why, in the words of the room">
          <Textarea
            value={draft.words}
            disabled={disabled}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => write({ words: value })}
          />
        </Field>
        <EvidenceFields {...{ element, draft, write, disabled }} />
        <GapFields {...{ element, draft, write, disabled }} />
      </div>
    </Card>
  )
}

const words = { saved: 'Kept', unsaved: 'Not kept yet…', saving: 'Keeping…', 'not saved': 'Not kept' }

function Kept({ drafting: { saving }, element }: { drafting: Drafting; element: ElementNow }) {
  const styles = useStyles()
  const { changed } = element.kept
  if (saving.is === 'saved' && !changed) return null
  return (
    <span role="status" className={styles.saving}>
      {saving.is === 'saved' ? `Kept, last written by ${changed?.by}` : words[saving.is]}
    </span>
  )
}

/** Why what was typed is not kept: somebody wrote meanwhile, it looks personal, or the server said no. Nothing of it is lost. */
function Trouble({ drafting, page }: { drafting: Drafting; page: WorkshopPage }) {
  const { saving, saver, theirs, heldBack } = drafting
  if (saving.is !== 'not saved') return null
  if (heldBack) return <HeldBack heldBack={heldBack} confirm={drafting.confirm} />
  if (theirs) return <Overtaken {...{ drafting, theirs, page }} />
  return (
    <div>
      <Refusal error={saving.error} />
      <Button onClick={() => void saver.afterwards(async version => version).catch(() => {})}>
        Try again
      </Button>
    </div>
  )
}

type OvertakenProps = { drafting: Drafting; theirs: NonNullable<Drafting['theirs']>; page: WorkshopPage }

function Overtaken({ drafting, theirs: { draft, changed }, page: { scale } }: OvertakenProps) {
  const said = [sayDecision(draft, scale), draft.words, draft.evidence, draft.gaps]
    .filter(Boolean)
    .join(' · ')
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{changed?.by} wrote here while you did</MessageBarTitle>
          Theirs says: {said}. Yours stands below, and is not kept.
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={drafting.keepMine}>Keep mine</Button>
          <Button onClick={drafting.takeTheirs}>Take theirs</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}
