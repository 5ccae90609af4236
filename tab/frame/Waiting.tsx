import { makeStyles, Spinner, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  waiting: { display: 'grid', placeItems: 'center', minHeight: '40vh', padding: tokens.spacingVerticalXXL },
})

export function Waiting({ what = 'Loading' }: { what?: string }) {
  const styles = useStyles()
  return (
    <div className={styles.waiting}>
      {/* The label comes with the delay, the name must be there before it. */}
      <Spinner label={what} aria-label={what} delay={200} />
    </div>
  )
}
