import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { PeoplePage } from '../../domain/views/peoplePage.ts'
import { References } from '../facts/References.tsx'
import { Card } from '../frame/Card.tsx'
import { plural } from '../plural.ts'
import { addressOf } from '../route.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.2rem', display: 'grid', gap: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold },
})

const kinds = { post: 'post', agency: 'agency', person: 'no longer on the board' }

type Props = { boardId: string; page: PeoplePage }

/** Whether what is assigned has reached anybody: the first weeks of a board are decided here. */
export function WhoAnswers({ boardId, page }: Props) {
  const styles = useStyles()
  const { open, noLead, assignedNeverUpdated, unheld } = page.readiness
  if (open === 0)
    return (
      <Card title="Readiness">
        <Text>Nothing is open on this board yet: nobody answers for anything.</Text>
      </Card>
    )
  const isWell = noLead.actions + noLead.commitments + assignedNeverUpdated.length + unheld.length === 0
  return (
    <Card
      title="Readiness"
      words={`Of ${plural(open, 'open action or commitment', 'open actions and commitments')}`}
    >
      {isWell && <Text>Everything has a lead who is here, and who was heard at least once.</Text>}
      <ul className={styles.list}>
        {assignedNeverUpdated.length > 0 && (
          <li>
            <Some
              words={`${assignedNeverUpdated.length} assigned but never updated:`}
              references={assignedNeverUpdated}
              boardId={boardId}
            />
          </li>
        )}
        <Unled boardId={boardId} kind="action" count={noLead.actions} />
        <Unled boardId={boardId} kind="commitment" count={noLead.commitments} />
        {unheld.map(({ kind, name, references }) => (
          <li key={`${kind} ${name}`}>
            <span className={styles.name}>{name}</span>
            {` (${kinds[kind]}) leads `}
            <Some
              words={`${plural(references.length, 'item')}, and nobody on the board answers to that name:`}
              references={references}
              boardId={boardId}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type UnledProps = { boardId: string; kind: 'action' | 'commitment'; count: number }

function Unled({ boardId, kind, count }: UnledProps) {
  if (count === 0) return null
  const filters = { kind, open: true, noLead: true }
  return (
    <li>
      <Link inline href={addressOf({ screen: 'list', boardId, filters })}>
        {plural(count, kind)}
      </Link>{' '}
      without a lead
    </li>
  )
}

const shown = 12

function Some({ references, ...props }: { words: string; references: string[]; boardId: string }) {
  const more = references.length - shown
  return (
    <>
      <References {...props} references={references.slice(0, shown)} />
      {more > 0 && ` and ${more} more`}
    </>
  )
}
