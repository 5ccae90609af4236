import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { Card } from '../frame/Card.tsx'
import { usePosts } from '../queries.ts'

/** Where the board posts. It is chosen where it is to be heard: in the channel itself. */
export function Channel({ boardId, mayFollow }: { boardId: string; mayFollow: boolean }) {
  return (
    <Card title="Channel">
      {mayFollow ? (
        <Followed boardId={boardId} />
      ) : (
        <Text>The chair, the coordinator or an administrator decides which channel hears of the board.</Text>
      )}
    </Card>
  )
}

function Followed({ boardId }: { boardId: string }) {
  const { following } = usePosts(boardId)
  if (!following)
    return (
      <Text>No channel hears of this board. Say “follow here” to the bot in the channel that should.</Text>
    )
  const name = following.name ?? 'a channel whose name Teams did not say'
  if (following.stopped)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {`The board followed ${name}, and Teams takes no more posts there: ${following.stopped.reason}. Say “follow here” to the bot in a channel it is a member of.`}
        </MessageBarBody>
      </MessageBar>
    )
  return (
    <Text>{`The board posts to ${name}. Say “unfollow” there to end it, or “follow here” in another channel.`}</Text>
  )
}
