import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { FactsForm } from './FactsForm.tsx'
import { useBoardFacts } from './useBoardFacts.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 16rem), 1fr))',
    alignItems: 'start',
  },
})

type Facts = { name: string; place: string; timeZone: string; lastMeetingOn: string; nextMeetingOn: string }

const fields: { fact: keyof Facts; label: string; type?: 'date'; hint?: string }[] = [
  { fact: 'name', label: 'Name' },
  { fact: 'place', label: 'Place' },
  {
    fact: 'timeZone',
    label: 'Time zone',
    hint: 'By it everything is due and late; quiet hours are kept by it',
  },
  { fact: 'lastMeetingOn', label: 'It last met', type: 'date', hint: 'Better and worse are said since then' },
  { fact: 'nextMeetingOn', label: 'It meets next', type: 'date', hint: 'You may leave this empty' },
]

/** Only what was changed is sent, so that nobody else's change is lost. */
export function BoardForm({ page, locked }: { page: BoardPage; locked: boolean }) {
  const styles = useStyles()
  const zones = useId()
  const { board } = page
  const shown = factsOf(page)
  const [typed, type] = useState<Partial<Facts>>({})
  const saving = useBoardFacts(board.boardId)
  const changed = Object.entries(typed).filter(([fact, value]) => value !== shown[fact as keyof Facts])
  return (
    <FactsForm
      title="The board"
      saving={saving}
      save={() => saving.save(Object.fromEntries(changed.map(([fact, value]) => [fact, value || null])))}
      button="Save the board"
      unready={changed.length === 0}
      locked={locked}
    >
      <div className={styles.fields}>
        {fields.map(({ fact, label, type: kind, hint }) => (
          <Field key={fact} label={label} {...(hint && { hint })}>
            <Input
              type={kind ?? 'text'}
              value={typed[fact] ?? shown[fact]}
              maxLength={200}
              readOnly={locked}
              {...(fact === 'timeZone' && { list: zones })}
              onChange={(_, { value }) => type({ ...typed, [fact]: value })}
            />
          </Field>
        ))}
        <datalist id={zones}>
          {Intl.supportedValuesOf('timeZone').map(zone => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
    </FactsForm>
  )
}

function factsOf({ board }: BoardPage): Facts {
  const { name, place, timeZone, lastMeetingOn, nextMeetingOn } = board
  return { name, place, timeZone, lastMeetingOn: lastMeetingOn ?? '', nextMeetingOn: nextMeetingOn ?? '' }
}
