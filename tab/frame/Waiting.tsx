import { makeStyles, Spinner, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  waiting: { display: 'grid', placeItems: 'center', minHeight: '40vh', padding: tokens.spacingVerticalXXL },
})

export function Waiting({ what = 'Loading' }: { what?: string }) {
  const styles = useStyles()
  return (
    <div className={styles.waiting}>
      <Spinner label={what} delay={200} />
    </div>
  )
}
