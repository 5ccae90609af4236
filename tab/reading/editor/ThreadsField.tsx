import { Checkbox, Field } from '@fluentui/react-components'
import { setThreads } from '../../../domain/reading/revise.ts'
import { allowed } from '../../allowed.ts'
import type { EditProps } from './editProps.ts'

/** The golden threads the line counts in: placed once, counted in each. */
export function ThreadsField({ line, review: { proposal, revise } }: EditProps) {
  const threads = proposal.lines.filter(each => each.kind === 'thread' && !each.dropped)
  const counts = allowed(() => setThreads(proposal, line.id, line.threadIds))
  if (threads.length === 0 || !counts) return null
  const toggled = (id: string) =>
    line.threadIds.includes(id) ? line.threadIds.filter(each => each !== id) : [...line.threadIds, id]
  return (
    <Field label="Counts in these golden threads">
      <div>
        {threads.map(({ id, text }) => (
          <Checkbox
            key={id}
            label={text}
            checked={line.threadIds.includes(id)}
            onChange={() => revise(now => setThreads(now, line.id, toggled(id)))}
          />
        ))}
      </div>
    </Field>
  )
}
