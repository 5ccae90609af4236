import { MessageBar, MessageBarBody } from '@fluentui/react-components'

/** What the server said no with, in its own sentence; nothing when it did not. */
export function Refusal({ error }: { error: Error | null }) {
  if (!error) return null
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{error.message}</MessageBarBody>
      </MessageBar>
    </div>
  )
}
