import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Challenge } from '../../domain/challenge.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { ItemPage } from '../../domain/views/itemPage.ts'
import { Card } from '../frame/Card.tsx'
import type { RouteOf } from '../route.ts'
import { useMember } from '../useMember.ts'
import { answersTo } from './challenges.ts'
import { EndForm, ReplyForm } from './forms/ChallengeForms.tsx'
import { Quote } from './Quote.tsx'

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalL, listStyle: 'none', margin: 0, padding: 0 },
  one: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  waits: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = { page: ItemPage; tracked: Tracked; board: BoardPage; route: RouteOf<'item'> }

/** What the board asked of the lead, and what became of it: open questions first. */
export function Challenges({ page, ...props }: Props) {
  const styles = useStyles()
  const open = page.challenges.filter(({ end }) => !end)
  const ended = page.challenges.filter(({ end }) => end)
  if (page.challenges.length === 0) return null
  return (
    <Card title="Challenges" words={open.length > 0 ? `${open.length} open` : 'None is open'}>
      <ul className={styles.list}>
        {[...open, ...ended].map(challenge => (
          <li key={challenge.challengeId} className={styles.one}>
            <Asked challenge={challenge} rights={page.rights} {...props} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type AskedProps = Omit<Props, 'page'> & { challenge: Challenge; rights: ItemPage['rights'] }

function Asked({ challenge, rights, ...props }: AskedProps) {
  const styles = useStyles()
  const { board } = props
  const { reply, end } = challenge
  return (
    <>
      <Quote said={challenge} verb="asked" board={board} />
      {reply && <Quote said={reply} verb="answered" board={board} />}
      {end && <Quote said={end} verb="ended it" board={board} />}
      {!reply && !end && <span className={styles.waits}>Waits for an answer</span>}
      {!end && <Answers challenge={challenge} rights={rights} {...props} />}
    </>
  )
}

const forms = { reply: ReplyForm, end: EndForm }

function Answers({ challenge, rights, ...props }: AskedProps) {
  const styles = useStyles()
  const [open, setOpen] = useState<keyof typeof forms | null>(null)
  const choices = answersTo(challenge, props.tracked, rights, useMember(props.board))
  const chosen = choices.find(({ name }) => name === open)
  const Form = chosen && forms[chosen.name]
  return (
    <>
      <div className={styles.bar}>
        {choices.map(({ name, words }) => (
          <Button
            key={name}
            aria-expanded={open === name}
            onClick={() => setOpen(open === name ? null : name)}
          >
            {words}
          </Button>
        ))}
      </div>
      {Form && <Form {...props} challengeId={challenge.challengeId} done={() => setOpen(null)} />}
    </>
  )
}
