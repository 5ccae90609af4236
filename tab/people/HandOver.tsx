import { Button, Field, Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Lead } from '../../domain/lead.ts'
import type { Membership } from '../../domain/membership.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import { RagMark } from '../facts/RagMark.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { plural } from '../plural.ts'
import { addressOf } from '../route.ts'
import type { PersonProps } from './PersonLine.tsx'
import { useHandOver } from './useHandOver.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 18rem)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  all: { maxWidth: '24rem' },
  text: { overflowWrap: 'anywhere' },
  unchanged: { margin: 0, paddingLeft: '1.2rem' },
})

type Props = PersonProps & { left: SheetRow[] }

/** Everything that would be left with a leaver, each with whom it goes to; nobody is chosen until somebody says so. */
export function HandOver({ boardId, page, person, left }: Props) {
  const styles = useStyles()
  const [chosen, choose] = useState<ReadonlyMap<string, string>>(new Map())
  const sending = useHandOver(boardId)
  const others = page.people.filter(({ personId, leavingOn }) => personId !== person.personId && !leavingOn)
  const given = left.flatMap(row => {
    const lead = leadOf(chosen.get(row.itemId) ?? '', others)
    return lead ? [{ row, lead }] : []
  })
  const { outcome } = sending
  return (
    <>
      {left.length > 0 && (
        <>
          <Field label="All of it to" className={styles.all}>
            <Whom
              others={others}
              value=""
              choose={value => choose(new Map(left.map(({ itemId }) => [itemId, value])))}
            />
          </Field>
          <ul className={styles.list}>
            {left.map(({ itemId, reference, text, rag }) => (
              <li key={itemId} className={styles.line}>
                <Link className={styles.text} href={addressOf({ screen: 'item', boardId, reference })}>
                  {`${reference} ${text}`}
                </Link>
                <RagMark rag={rag} />
                <Whom
                  label={`New lead of ${reference}`}
                  others={others}
                  value={chosen.get(itemId) ?? ''}
                  choose={value => choose(new Map([...chosen, [itemId, value]]))}
                />
              </li>
            ))}
          </ul>
          <div>
            <Button
              appearance="primary"
              disabledFocusable={given.length === 0 || sending.isSending}
              onClick={() => sending.send(given)}
            >
              {`Hand over ${plural(given.length, 'item')}`}
            </Button>
          </div>
        </>
      )}
      {outcome && (
        <div role="status">
          <Text>{`${plural(outcome.changed.length, 'item')} handed over.`}</Text>
          <ul className={styles.unchanged}>
            {outcome.unchanged.map(({ reference, why }) => (
              <li key={reference}>{why.includes(reference) ? why : `${reference}: ${why}`}</li>
            ))}
          </ul>
        </div>
      )}
      <Refusal error={sending.error} />
    </>
  )
}

type WhomProps = { label?: string; others: Membership[]; value: string; choose: (value: string) => void }

function Whom({ label, others, value, choose, ...field }: WhomProps) {
  return (
    <Select
      {...field}
      {...(label && { 'aria-label': label })}
      value={value}
      onChange={(_, data) => choose(data.value)}
    >
      <option value="">Choose</option>
      {others.map(({ personId, name, post }) => (
        <option key={personId} value={personId}>
          {[name, post].filter(Boolean).join(', ')}
        </option>
      ))}
      <option value={nobody}>No lead, said openly</option>
    </Select>
  )
}

const nobody = 'nobody'

function leadOf(value: string, others: readonly Membership[]): Lead | null {
  if (value === nobody) return { kind: 'none' }
  const person = others.find(({ personId }) => personId === value)
  return person ? { kind: 'person', personId: person.personId, name: person.name } : null
}
