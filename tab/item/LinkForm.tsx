import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { parseReference } from '../../domain/item.ts'
import type { ItemPage } from '../../domain/views/itemPage.ts'
import { Refusal } from '../frame/Refusal.tsx'
import { linkChoices } from './linkChoices.ts'
import type { useLinks } from './useLinks.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  reference: { width: '8rem' },
})

type Props = { item: ItemPage['item']; add: ReturnType<typeof useLinks>['add']; done: () => void }

/** "This action · delivers · C17". */
export function LinkForm({ item, add, done }: Props) {
  const styles = useStyles()
  const choices = linkChoices(item.kind)
  const [chosen, choose] = useState(0)
  const [said, setSaid] = useState('')
  const other = parseReference(said)
  const choice = choices[chosen]
  const submit = () => {
    if (!choice || !other) return
    const [from, to] = choice.side === 'from' ? [item.itemId, other] : [other, item.itemId]
    add.mutate({ type: choice.type, from, to }, { onSuccess: done })
  }
  return (
    <>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <Field label={`This ${item.kind}`}>
          <Select value={String(chosen)} onChange={(_, { value }) => choose(Number(value))}>
            {choices.map(({ words }, index) => (
              <option key={words} value={index}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Reference" hint="Such as A12, C7, G3 or E1">
          <Input className={styles.reference} value={said} onChange={(_, { value }) => setSaid(value)} />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={!other || add.isPending}>
          Link
        </Button>
        <Button onClick={done}>Cancel</Button>
      </form>
      <Refusal error={add.error} />
    </>
  )
}
