import {
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { type Difference, ReadingPage } from '../../domain/views/readingPage.ts'
import { send } from '../api.ts'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { Disputed } from './Disputed.tsx'
import { Gone } from './Gone.tsx'
import type { Autosave } from './useAutosave.ts'
import type { useReview } from './useReview.ts'

const useStyles = makeStyles({
  choice: { maxWidth: '32rem' },
  counts: {
    display: 'block',
    marginTop: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
})

type Props = {
  page: ReadingPage
  review: ReturnType<typeof useReview>
  autosave: Autosave
  answered: (page: ReadingPage) => void
}

/** Whether this is a newer version of a plan the board has: then references, leads, links and history go on. */
export function Renewal({ page, review, autosave: { saver, path }, answered }: Props) {
  const styles = useStyles()
  const choose = useMutation({
    mutationFn: (planId: string | null) =>
      saver.afterwards(async version => {
        const next = await send(ReadingPage, 'PUT', `${path}/renewal`, { planId, version })
        answered(next)
        review.restart(next.proposal)
        return next.version
      }),
  })
  if (page.couldRenew.length === 0) return null
  const namesake = page.couldRenew.find(({ title }) => title === page.proposal.title)
  return (
    <Card title="A newer version?">
      <Field
        className={styles.choice}
        label="This document is"
        hint="A newer version keeps references, leads, days, links and history"
      >
        <Select
          value={page.renewsPlanId ?? ''}
          disabled={choose.isPending}
          onChange={(_, { value }) => choose.mutate(value || null)}
        >
          <option value="">a new document</option>
          {page.couldRenew.map(({ planId, title }) => (
            <option key={planId} value={planId}>
              a newer version of {title}
            </option>
          ))}
        </Select>
      </Field>
      <Refusal error={choose.error} />
      {namesake && page.renewsPlanId === null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            The board has a plan of this title already. Accepted as a new document, its actions will stand
            there twice.
          </MessageBarBody>
        </MessageBar>
      )}
      {page.difference && (
        <>
          <Counts difference={page.difference} />
          <Disputed difference={page.difference} review={review} />
          <Gone items={page.difference.goneItems} />
        </>
      )}
    </Card>
  )
}

function Counts({ difference }: { difference: Difference }) {
  const styles = useStyles()
  const { changed, gone, same, back } = difference
  return (
    <Text className={styles.counts} aria-live="polite">
      {`new ${difference.new} · changed ${changed} · gone ${gone} · same ${same}`}
      {back > 0 && ` · back again ${back}`}
    </Text>
  )
}
