import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { addressOf } from '../route.ts'

const useStyles = makeStyles({
  way: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
})

/** What is not there yet, and the way to it. */
export function NothingRead({ boardId, words }: { boardId: string; words: string }) {
  return (
    <div className={useStyles().way}>
      <Text>{words}</Text>
      <Button as="a" href={addressOf({ screen: 'readings', boardId })}>
        Read a document
      </Button>
    </div>
  )
}
