import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components'
import type { Day } from '../../../domain/day.ts'
import { recognise, take } from '../../../domain/reading/newerVersion.ts'
import type { FactSaid } from '../../../domain/reading/proposal.ts'
import type { Difference } from '../../../domain/views/readingPage.ts'
import { sayFact } from '../sayRenewed.ts'
import { differenceOf } from '../shown.ts'
import type { EditProps } from './editProps.ts'

const useStyles = makeStyles({
  takes: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  choices: { flexWrap: 'wrap', marginBottom: tokens.spacingVerticalS },
})

type Props = EditProps & { difference: Difference | null; today: Day }

/** In a newer version: which item of the plan the line is, and where the document overrules the board. */
export function NewerFields({ line, review: { revise }, difference, today }: Props) {
  const styles = useStyles()
  const renewed = differenceOf(line, difference)
  if (difference === null || renewed === null) return null
  const otherwise = renewed === 'new' ? [] : renewed.otherwise
  return (
    <>
      <Field label="In the plan it is" hint="It keeps that item’s reference, lead, links and history">
        <Select
          value={(line.was === undefined && renewed !== 'new' ? renewed.itemId : line.was) ?? ''}
          onChange={(_, { value }) => revise(now => recognise(now, line.id, value || null))}
        >
          <option value="">new</option>
          {choicesOf(line.kind, renewed, difference).map(({ itemId, words }) => (
            <option key={itemId} value={itemId}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {otherwise.length > 0 && (
        <fieldset className={styles.takes}>
          <legend className={styles.legend}>Document and board disagree. Which is right?</legend>
          {otherwise.map(({ fact, from, to }) => (
            <RadioGroup
              key={fact}
              aria-label={fact}
              layout="horizontal"
              className={styles.choices}
              value={decisionOf(line, fact)}
              onChange={(_, { value }) => revise(now => take(now, line.id, fact, value === 'taken'))}
            >
              <Radio value="kept" label={`keep ${sayFact(fact, from, today)}`} />
              <Radio value="taken" label={`take ${sayFact(fact, to, today)}`} />
            </RadioGroup>
          ))}
        </fieldset>
      )}
    </>
  )
}

/** Empty where nobody has decided. */
function decisionOf({ takes, keeps }: EditProps['line'], fact: FactSaid): 'taken' | 'kept' | '' {
  if (takes.includes(fact)) return 'taken'
  return keeps?.includes(fact) ? 'kept' : ''
}

/** What it is now, and the items of its kind that no line is. */
function choicesOf(
  kind: EditProps['line']['kind'],
  renewed: Difference['lines'][string] | 'new',
  { goneItems }: Difference,
) {
  const present =
    renewed === 'new' ? [] : [{ itemId: renewed.itemId, reference: renewed.reference, text: renewed.before }]
  const gone = goneItems.filter(item => item.kind === kind)
  return [...present, ...gone].map(({ itemId, reference, text }) => ({
    itemId,
    words: [reference, text.slice(0, 100)].filter(Boolean).join(' '),
  }))
}
