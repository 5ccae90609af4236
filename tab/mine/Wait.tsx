import { Button, Link, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { type ComponentType, Suspense } from 'react'
import type { Waiting } from '../../domain/digest.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { ItemPage } from '../../domain/views/itemPage.ts'
import type { FormProps } from '../item/Changes.tsx'
import { ReplyForm } from '../item/forms/ChallengeForms.tsx'
import { AcceptForm, ClosureForm, ReturnForm } from '../item/forms/ClosureForms.tsx'
import { DeclineForm, TakeOverForm } from '../item/forms/HandoverForms.tsx'
import { UpdateForm } from '../item/forms/UpdateForm.tsx'
import { useItemPage } from '../queries.ts'
import { addressOf } from '../route.ts'
import { sayWait } from './sayWait.ts'
import type { OpenForms } from './useOpenForms.ts'

const useStyles = makeStyles({
  wait: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  quote: {
    margin: '4px 0 0',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-line',
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    '@media print': { display: 'none' },
  },
  why: { fontWeight: tokens.fontWeightSemibold },
})

type Answer = { words: string; Form: ComponentType<FormProps & { page: ItemPage }> }

/** What can be said in place to each thing that waits; what others' items wait for is worked on, not answered. */
const answers: Record<Waiting['why'], Answer[]> = {
  challenge: [{ words: 'Answer', Form: AnswerForm }],
  closure: [
    { words: 'Accept closure', Form: AcceptForm },
    { words: 'Return it', Form: ReturnForm },
  ],
  handover: [
    { words: 'Take it over', Form: TakeOverForm },
    { words: 'Decline it', Form: DeclineForm },
  ],
  returned: [
    { words: 'Update', Form: UpdateForm },
    { words: 'Propose closure', Form: ClosureForm },
  ],
  'waited on': [],
}

type Props = { wait: Waiting; board: BoardPage; forms: OpenForms }

/** One thing that goes on when this person says something, and the place to say it. */
export function Wait({ wait, board, forms }: Props) {
  const styles = useStyles()
  const { boardId } = board.board
  const { why, reference, text, words } = wait
  const keyOf = (answer: Answer) => `${why} ${reference} ${answer.words}`
  return (
    <li className={styles.wait}>
      <div className={styles.why}>{sayWait(wait)}</div>
      <Link href={addressOf({ screen: 'item', boardId, reference })}>{`${reference} ${text}`}</Link>
      {words && <blockquote className={styles.quote}>“{words}”</blockquote>}
      <div className={styles.bar}>
        {answers[why].map(answer => (
          <Button
            key={answer.words}
            size="small"
            aria-label={`${answer.words}: ${reference}`}
            aria-expanded={forms.isOpen(keyOf(answer))}
            onClick={() => forms.toggle(keyOf(answer))}
          >
            {answer.words}
          </Button>
        ))}
      </div>
      {answers[why]
        .filter(answer => forms.isOpen(keyOf(answer)))
        .map(answer => (
          <Suspense key={answer.words} fallback={<Spinner size="tiny" label="Loading" />}>
            <Here
              answer={answer}
              board={board}
              route={{ boardId, reference }}
              done={() => forms.close(keyOf(answer))}
            />
          </Suspense>
        ))}
    </li>
  )
}

type HereProps = Omit<FormProps, 'tracked'> & { answer: Answer }

function Here({ answer: { Form }, ...props }: HereProps) {
  const page = useItemPage(props.route.boardId, props.route.reference)
  if (!page.tracked) return null
  return <Form {...props} tracked={page.tracked} page={page} />
}

/** The challenge that has waited longest is answered. */
function AnswerForm({ page, ...props }: FormProps<Tracked> & { page: ItemPage }) {
  const asked = page.challenges.findLast(({ reply, end }) => !reply && !end)
  if (!asked) return <p>It was answered meanwhile.</p>
  return <ReplyForm {...props} challengeId={asked.challengeId} />
}
