import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import type { Day } from '../../../domain/day.ts'
import { setText } from '../../../domain/reading/revise.ts'
import { setSources } from '../../../domain/reading/reviseFacts.ts'
import type { Difference } from '../../../domain/views/readingPage.ts'
import { DraftField } from './DraftField.tsx'
import type { EditProps } from './editProps.ts'
import { FollowFields } from './FollowFields.tsx'
import { Moves } from './Moves.tsx'
import { NewerFields } from './NewerFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { ScoreField } from './ScoreField.tsx'
import { ThreadsField } from './ThreadsField.tsx'

const useStyles = makeStyles({
  editor: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
})

type Props = EditProps & { difference: Difference | null; today: Day }

/** Everything a reviewer may change of a line. Each change is an edit of the domain's, is saved by itself and can be undone. */
export function LineEditor({ line, review, difference, today }: Props) {
  const styles = useStyles()
  const { revise, refusal } = review
  return (
    <div className={styles.editor}>
      {refusal && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refusal}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      <DraftField
        key={line.text}
        label="Words"
        value={line.text}
        lines={3}
        commit={text => revise(proposal => setText(proposal, line.id, text))}
      />
      <NewerFields line={line} review={review} difference={difference} today={today} />
      <PlaceFields line={line} review={review} />
      <ScoreField line={line} review={review} />
      <ThreadsField line={line} review={review} />
      <FollowFields line={line} review={review} />
      <DraftField
        key={`sources ${line.sources}`}
        label="Sources"
        hint="Such as OFSTED or ILACS, with commas between them"
        value={line.sources.join(', ')}
        commit={said => revise(proposal => setSources(proposal, line.id, said.split(',')))}
      />
      <Moves line={line} review={review} />
    </div>
  )
}
