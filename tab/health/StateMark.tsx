import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle20Regular } from '@fluentui/react-icons/svg/circle'
import { DismissCircle20Filled } from '@fluentui/react-icons/svg/dismiss-circle'
import { Warning20Filled } from '@fluentui/react-icons/svg/warning'
import type { PartState } from '../../domain/health.ts'
import { ragColour } from '../theme.ts'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    alignSelf: 'start',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  word: { fontWeight: tokens.fontWeightSemibold },
  works: { color: ragColour.green },
  'needs a look': { color: ragColour.amber },
  'does not work': { color: ragColour.red },
  'not there': { color: ragColour.none },
})

const icons: Record<PartState, typeof Circle20Regular> = {
  works: CheckmarkCircle20Filled,
  'needs a look': Warning20Filled,
  'does not work': DismissCircle20Filled,
  'not there': Circle20Regular,
}

const words: Record<PartState, string> = {
  works: 'Works',
  'needs a look': 'Needs a look',
  'does not work': 'Does not work',
  'not there': 'Not in use',
}

/** The state of a part: shape, colour and word together. */
export function StateMark({ state }: { state: PartState }) {
  const styles = useStyles()
  const Icon = icons[state]
  return (
    <span className={mergeClasses(styles.mark, styles[state])}>
      <Icon aria-hidden="true" />
      <span className={styles.word}>{words[state]}</span>
    </span>
  )
}
