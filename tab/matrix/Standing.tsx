import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { sayOf, scoresOf } from '../../domain/scale.ts'
import type { ElementThen, MatrixPage } from '../../domain/views/matrixPage.ts'
import { send } from '../api.ts'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { ofBoard, pathOf } from '../queries.ts'
import { Agreement } from './Agreement.tsx'

const useStyles = makeStyles({
  asks: { display: 'block', color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalS },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0 },
  score: { fontWeight: tokens.fontWeightSemibold },
  target: { maxWidth: '12rem', marginTop: tokens.spacingVerticalM },
})

type Props = {
  matrix: MatrixPage
  element: MatrixPage['elements'][number]
  then: ElementThen | null
  boardId: string
}

/** Where one element stands in the newest assessment, what that looks like, who agreed it, and where it is meant to get to. */
export function Standing({ matrix, element, then, boardId }: Props) {
  const styles = useStyles()
  const { scale, mayAssess } = matrix
  const { text, asks, levels, score, target } = element
  const level = (at: number | null) => (at === null || !scale ? null : levels[at - scale.from])
  return (
    <Card title={text}>
      {asks && <Text className={styles.asks}>{asks}</Text>}
      <dl className={styles.facts}>
        <dt className={styles.term}>Score</dt>
        <dd className={styles.fact}>
          <span className={styles.score}>{sayOf(score, scale)}</span>
          {level(score) && `: ${level(score)}`}
        </dd>
        {then && <Agreement then={then} />}
        {!mayAssess && (
          <>
            <dt className={styles.term}>Target</dt>
            <dd className={styles.fact}>{target === null ? 'not set' : sayOf(target, scale)}</dd>
          </>
        )}
        {level(target) && target !== score && (
          <>
            <dt className={styles.term}>There it is</dt>
            <dd className={styles.fact}>{level(target)}</dd>
          </>
        )}
      </dl>
      {mayAssess && <Target key={element.itemId} {...{ matrix, element, boardId }} />}
    </Card>
  )
}

function Target({ matrix: { planId, scale }, element, boardId }: Omit<Props, 'then'>) {
  const styles = useStyles()
  const client = useQueryClient()
  const setting = useMutation({
    mutationFn: (score: number | null) =>
      send(z.undefined(), 'PUT', pathOf(boardId, 'matrices', planId, 'targets', element.reference), {
        score,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ofBoard(boardId) }),
  })
  const shown = setting.isPending ? setting.variables : element.target
  return (
    <>
      <Field label="Target" orientation="horizontal" className={styles.target}>
        <Select
          value={shown ?? ''}
          onChange={(_, { value }) => setting.mutate(value === '' ? null : Number(value))}
        >
          <option value="">Not set</option>
          {scoresOf(scale).map(score => (
            <option key={score} value={score}>
              {sayOf(score, scale)}
            </option>
          ))}
        </Select>
      </Field>
      <Refusal error={setting.error} />
    </>
  )
}
