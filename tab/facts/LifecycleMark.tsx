import { makeStyles, tokens } from '@fluentui/react-components'
import { ArrowCircleRight16Regular } from '@fluentui/react-icons/svg/arrow-circle-right'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle16Regular } from '@fluentui/react-icons/svg/circle'
import { CircleHalfFill16Regular } from '@fluentui/react-icons/svg/circle-half-fill'
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle'
import { PauseCircle16Regular } from '@fluentui/react-icons/svg/pause-circle'
import type { LifecycleState } from '../../domain/lifecycle.ts'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    verticalAlign: 'bottom',
    whiteSpace: 'nowrap',
  },
})

const icons: Record<LifecycleState, typeof Circle16Regular> = {
  complete: CheckmarkCircle16Filled,
  'proposed for closure': ArrowCircleRight16Regular,
  'in progress': CircleHalfFill16Regular,
  'on hold': PauseCircle16Regular,
  'not started': Circle16Regular,
  cancelled: DismissCircle16Regular,
}

/** Where the work stands, in a word; never coloured, because colour is what the lead declares. */
export function LifecycleMark({ state }: { state: LifecycleState }) {
  const styles = useStyles()
  return (
    <span className={styles.mark}>
      <LifecycleIcon state={state} />
      {state}
    </span>
  )
}

export function LifecycleIcon({ state }: { state: LifecycleState }) {
  const Icon = icons[state]
  return <Icon aria-hidden="true" />
}
