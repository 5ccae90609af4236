import { Field, Select } from '@fluentui/react-components'
import { setScore } from '../../../domain/reading/reviseFacts.ts'
import type { EditProps } from './editProps.ts'

const levels = [0, 1, 2, 3, 4]

/** What an element scored, where the circle on its scale was lost; not recorded stays so until somebody says. */
export function ScoreField({ line, review: { revise } }: EditProps) {
  if (line.kind !== 'element') return null
  const score = line.score ?? null
  // A document may count further than the scale of most matrices: what it says is offered too.
  const offered = score === null || levels.includes(score) ? levels : [...levels, score]
  return (
    <Field label="Score">
      <Select
        value={score === null ? '' : String(score)}
        onChange={(_, { value }) =>
          revise(now => setScore(now, line.id, value === '' ? null : Number(value)))
        }
      >
        <option value="">not recorded</option>
        {offered.map(level => (
          <option key={level} value={level}>
            {level}
          </option>
        ))}
      </Select>
    </Field>
  )
}
