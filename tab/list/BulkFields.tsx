import { Field, Input, makeStyles, Select } from '@fluentui/react-components'
import { type ComponentType, useId, useState } from 'react'
import { Day } from '../../domain/day.ts'
import { leadFromWords } from '../../domain/lead.ts'
import { Rag, ragWord, worstFirst } from '../../domain/rag.ts'
import type { BulkChange } from '../../domain/requests.ts'
import { LeadNames } from '../facts/LeadNames.tsx'
import { useBoardPage, usePeople, useSheet } from '../queries.ts'
import type { BulkFact } from './bulkFacts.ts'

const useStyles = makeStyles({
  words: { flexGrow: 1, minWidth: 'min(100%, 14rem)', maxWidth: '34rem' },
})

type FieldsProps = { boardId: string; say: (change: BulkChange | null) => void }

/** What is asked for of each fact; they say the change as far as it can be made, and null until then. */
export const bulkFields: Record<BulkFact, ComponentType<FieldsProps>> = {
  lead: LeadFields,
  'due day': DayFields,
  RAG: RagFields,
  delivers: CommitmentFields,
  details: DetailFields,
}

function LeadFields({ boardId, say }: FieldsProps) {
  const styles = useStyles()
  const people = usePeople(boardId)
  const { agencies } = useBoardPage(boardId).board
  const names = useId()
  return (
    <Field label="Lead" className={styles.words}>
      <Input
        list={names}
        maxLength={200}
        placeholder="A person, a post or an agency"
        onChange={(_, { value }) =>
          say(value.trim() ? { fact: 'lead', lead: leadFromWords(value, { people, agencies }) } : null)
        }
      />
      <LeadNames id={names} people={people} />
    </Field>
  )
}

function DayFields({ say }: FieldsProps) {
  const styles = useStyles()
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const tell = (nextDay: string, nextReason: string) => {
    setDay(nextDay)
    setReason(nextReason)
    const dueOn = Day.safeParse(nextDay)
    say(dueOn.success ? { fact: 'due day', dueOn: dueOn.data, reason: nextReason } : null)
  }
  return (
    <>
      <Field label="Due day">
        <Input type="date" value={day} onChange={(_, { value }) => tell(value, reason)} />
      </Field>
      <Field label="Why, for those that move" className={styles.words}>
        <Input value={reason} maxLength={2000} onChange={(_, { value }) => tell(day, value)} />
      </Field>
    </>
  )
}

function RagFields({ say }: FieldsProps) {
  const styles = useStyles()
  const [rag, setRag] = useState<Rag | null>(null)
  const [words, setWords] = useState('')
  const tell = (nextRag: Rag | null, nextWords: string) => {
    setRag(nextRag)
    setWords(nextWords)
    say(nextRag && { fact: 'RAG', rag: nextRag, words: nextWords })
  }
  return (
    <>
      <Field label="RAG">
        <Select value={rag ?? ''} onChange={(_, { value }) => tell(Rag.safeParse(value).data ?? null, words)}>
          <option value="">Choose</option>
          {worstFirst.map(each => (
            <option key={each} value={each}>
              {ragWord(each)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="What happened" className={styles.words}>
        <Input value={words} maxLength={2000} onChange={(_, { value }) => tell(rag, value)} />
      </Field>
    </>
  )
}

/** A commitment is chosen by its reference or its words; through it an action counts in the golden threads. */
function CommitmentFields({ boardId, say }: FieldsProps) {
  const styles = useStyles()
  const { rows } = useSheet(boardId, 'commitment')
  const names = useId()
  const [said, setSaid] = useState('')
  const found = rows.find(({ reference }) => reference.toLowerCase() === firstWord(said))
  return (
    <Field label="They deliver" hint={found?.text ?? 'A commitment, such as C7'} className={styles.words}>
      <Input
        list={names}
        value={said}
        onChange={(_, { value }) => {
          setSaid(value)
          const named = rows.find(({ reference }) => reference.toLowerCase() === firstWord(value))
          say(named ? { fact: 'delivers', commitment: named.reference } : null)
        }}
      />
      <datalist id={names}>
        {rows.map(({ itemId, reference, text }) => (
          <option key={itemId} value={`${reference} ${text}`} />
        ))}
      </datalist>
    </Field>
  )
}

function firstWord(said: string): string {
  return said.trim().split(/\s/)[0]?.toLowerCase() ?? ''
}

const details = { leadAgency: 'Lead agency', deliveryTeam: 'Delivery team', sponsor: 'Sponsor' }
type Detail = keyof typeof details

function DetailFields({ say }: FieldsProps) {
  const styles = useStyles()
  const [detail, setDetail] = useState<Detail>('leadAgency')
  const [words, setWords] = useState('')
  const tell = (nextDetail: Detail, nextWords: string) => {
    setDetail(nextDetail)
    setWords(nextWords)
    say(nextWords.trim() ? { fact: 'details', details: { [nextDetail]: nextWords.trim() } } : null)
  }
  return (
    <>
      <Field label="Which">
        <Select value={detail} onChange={(_, { value }) => tell(detailOf(value), words)}>
          {Object.entries(details).map(([name, says]) => (
            <option key={name} value={name}>
              {says}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={details[detail]} className={styles.words}>
        <Input value={words} maxLength={400} onChange={(_, { value }) => tell(detail, value)} />
      </Field>
    </>
  )
}

function detailOf(name: string): Detail {
  return name === 'deliveryTeam' || name === 'sponsor' ? name : 'leadAgency'
}
