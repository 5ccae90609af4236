import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { KeyMessage } from '../../domain/keyMessage.ts'
import { may } from '../../domain/permissions.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { send } from '../api.ts'
import { Refusal } from '../frame/Refusal.tsx'
import { ofBoard, pathOf } from '../queries.ts'
import { useMember } from '../useMember.ts'

const useStyles = makeStyles({
  part: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
})

/** The board's one clear message, drafted and not yet said to anybody: the chair reads it here, and approves it. */
export function KeyMessageDraft({ draft, page }: { draft: KeyMessage; page: BoardPage }) {
  const styles = useStyles()
  const client = useQueryClient()
  const { boardId } = page.board
  const approve = useMutation({
    mutationFn: () =>
      send(KeyMessage, 'POST', pathOf(boardId, 'key-messages', draft.keyMessageId, 'approval'), {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ofBoard(boardId) }),
  })
  const mayApprove = may.approveKeyMessage(useMember(page))
  return (
    <>
      <h3 className={styles.part}>The board’s message, drafted by {draft.drafted.by.name}</h3>
      <blockquote className={styles.words}>“{draft.words}”</blockquote>
      {mayApprove && (
        <Button disabledFocusable={approve.isPending} onClick={() => approve.mutate()}>
          Approve it for every agency
        </Button>
      )}
      <Refusal error={approve.error} />
    </>
  )
}
