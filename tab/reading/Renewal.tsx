import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { ReadingPage } from '../../domain/views/readingPage.ts'
import { send } from '../api.ts'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import type { Autosave } from './useAutosave.ts'

const useStyles = makeStyles({
  choice: { maxWidth: '32rem' },
  counts: { display: 'block', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  gone: { margin: `${tokens.spacingVerticalS} 0 0`, paddingLeft: '1.2rem' },
})

type Props = { page: ReadingPage; autosave: Autosave; answered: (page: ReadingPage) => void }

/** Whether this is a newer version of a plan the board has: then references, leads, links and history go on. */
export function Renewal({ page, autosave: { saver, path }, answered }: Props) {
  const styles = useStyles()
  const choose = useMutation({
    mutationFn: (planId: string | null) =>
      saver.afterwards(async version => {
        const next = await send(ReadingPage, 'PUT', `${path}/renewal`, { planId, version })
        answered(next)
        return next.version
      }),
  })
  if (page.couldRenew.length === 0) return null
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
      {page.difference && <Counts difference={page.difference} />}
    </Card>
  )
}

function Counts({ difference }: { difference: NonNullable<ReadingPage['difference']> }) {
  const styles = useStyles()
  const { changed, gone, same, goneItems } = difference
  return (
    <>
      <Text className={styles.counts} aria-live="polite">
        {`new ${difference.new} · changed ${changed} · gone ${gone} · same ${same}`}
      </Text>
      {goneItems.length > 0 && (
        <details>
          <summary>Gone: these will be withdrawn, with their history kept</summary>
          <ul className={styles.gone}>
            {goneItems.map(({ itemId, reference, text }) => (
              <li key={itemId}>{reference ? `${reference} ${text}` : text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
