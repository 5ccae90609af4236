import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Title } from '../frame/Title.tsx'
import { addressOf } from '../route.ts'

const useStyles = makeStyles({
  welcome: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '42rem',
    justifyItems: 'start',
  },
})

/** For somebody who is on no board yet. */
export function Welcome() {
  const styles = useStyles()
  return (
    <div className={styles.welcome}>
      <Title>Golden Thread</Title>
      <Text size={400}>
        Golden Thread keeps a partnership's strategy alive: it reads your documents and follows every
        commitment to the action that delivers it. You are on no board yet.
      </Text>
      <Button as="a" appearance="primary" href={addressOf({ screen: 'start' })}>
        Start your own board
      </Button>
    </div>
  )
}
