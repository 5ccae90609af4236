import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { Title } from '../frame/Title.tsx'
import { useMe } from '../me.ts'
import { addressOf } from '../route.ts'

const useStyles = makeStyles({
  screen: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
})

/** Shown by Teams where somebody adds the tab to a channel: which board it is to show. Teams has the button that saves. */
export function ConfigureScreen() {
  const styles = useStyles()
  const { boards } = useMe()
  const [chosen, choose] = useState(boards.length === 1 ? (boards[0]?.boardId ?? '') : '')
  const board = boards.find(({ boardId }) => boardId === chosen)
  useEffect(() => {
    if (board) void offer(board)
  }, [board])
  return (
    <div className={styles.screen}>
      <Title>Which board?</Title>
      {boards.length === 0 ? (
        <Text>You are on no board yet. Start one in the app’s own tab, and then add it here.</Text>
      ) : (
        <Field label="The tab of this channel shows">
          <RadioGroup value={chosen} onChange={(_, { value }) => choose(value)}>
            {boards.map(({ boardId, name, place }) => (
              <Radio key={boardId} value={boardId} label={`${name}, ${place}`} />
            ))}
          </RadioGroup>
        </Field>
      )}
    </div>
  )
}

/** Outside Teams there is nobody to offer it to, and no need to load what speaks to Teams. */
async function offer({ boardId, name }: { boardId: string; name: string }): Promise<void> {
  if (window.parent === window) return
  const { offerTab } = await import('../teams.ts')
  const address = new URL(addressOf({ screen: 'board', boardId }), window.location.origin).href
  await offerTab({ entityId: boardId, name, address })
}
