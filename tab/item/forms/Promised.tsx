import { makeStyles, tokens } from '@fluentui/react-components'
import type { Tracked } from '../../../domain/tracked.ts'

const useStyles = makeStyles({
  promised: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0 },
})

/** What the chair decides on: what was promised, what success was to look like, and the evidence offered. */
export function Promised({ tracked }: { tracked: Tracked }) {
  const styles = useStyles()
  const { lifecycle } = tracked
  const facts = [
    ['Promised', tracked.text],
    ['Success was to look like', tracked.success ?? 'nobody said'],
    ...(lifecycle.state === 'proposed for closure'
      ? [[`Evidence offered by ${lifecycle.by.name}`, lifecycle.evidence]]
      : []),
  ]
  return (
    <dl className={styles.promised}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
