import { makeStyles, tokens } from '@fluentui/react-components'
import { type Day, sayDay } from '../../domain/day.ts'
import { type Lead, sayLead } from '../../domain/lead.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { Card } from '../frame/Card.tsx'
import { plural } from '../plural.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(6.5rem, auto) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  missing: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
})

/** Who answers for it, by when, and what success looks like. What nobody has said is said to be missing. */
export function Accountable({ tracked, today }: { tracked: Tracked; today: Day }) {
  return (
    <Card title="Accountable">
      <dl className={useStyles().facts}>
        <Fact name="Lead" value={sayKindOfLead(tracked.lead)} />
        <Fact name="Due" value={sayDue(tracked, today)} />
        <Fact name="Delivery team" value={tracked.deliveryTeam} />
        <Fact name="Lead agency" value={tracked.leadAgency} />
        <Fact name="Sponsor" value={tracked.sponsor} />
        <Fact name="Success looks like" value={tracked.success} />
      </dl>
    </Card>
  )
}

function Fact({ name, value }: { name: string; value: string | null }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value ?? <span className={styles.missing}>not said</span>}</dd>
    </>
  )
}

/** A post or an agency is somebody's only when somebody holds it, so it is said what kind of lead it is. */
function sayKindOfLead(lead: Lead): string | null {
  switch (lead.kind) {
    case 'none':
      return null
    case 'role':
      return `${lead.name} (a role)`
    case 'agency':
      return `${lead.name} (an agency)`
    case 'joint':
      return `${lead.name} (jointly)`
    default:
      return sayLead(lead)
  }
}

function sayDue({ dueOn, firstDueOn, moves, standing }: Tracked, today: Day): string | null {
  if (!dueOn) return standing ? 'Standing: it recurs' : null
  if (moves === 0 || !firstDueOn) return sayDay(dueOn, today)
  return `${sayDay(dueOn, today)}, first due ${sayDay(firstDueOn, today)}, moved ${moves === 1 ? 'once' : plural(moves, 'time')}`
}
