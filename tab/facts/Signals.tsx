import { makeStyles, tokens } from '@fluentui/react-components'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import type { Signal } from '../../domain/signals.ts'

const useStyles = makeStyles({
  signals: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXS,
    marginTop: '2px',
    fontSize: tokens.fontSizeBase200,
  },
  icon: { flexShrink: 0 },
  against: { fontWeight: tokens.fontWeightSemibold },
})

/** What the record says, with its reasons; those that speak against a green are bold. */
export function Signals({ signals }: { signals: readonly Signal[] }) {
  const styles = useStyles()
  if (!signals.length) return null
  return (
    <div className={styles.signals}>
      <Warning16Regular className={styles.icon} aria-label="The record says:" />
      <span>
        {signals.map(({ reason, contradicts }, index) => (
          <span key={reason} className={contradicts ? styles.against : undefined}>
            {index > 0 && ' · '}
            {reason}
          </span>
        ))}
      </span>
    </div>
  )
}
