import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Filters } from '../route.ts'
import { goTo } from '../useRoute.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 'min(100%, 12rem)', maxWidth: '28rem' },
})

/** Actions or commitments, and words to look for. */
export function Narrow({ boardId, filters }: { boardId: string; filters: Filters }) {
  const styles = useStyles()
  const [words, setWords] = useState(filters.words ?? '')
  const show = (asked: Filters) => goTo({ screen: 'list', boardId, filters: asked })
  return (
    <search>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          show({ ...filters, words: words.trim() || undefined })
        }}
      >
        <Select
          aria-label="What to list"
          value={filters.kind}
          onChange={(_, { value }) => show({ ...filters, kind: value === 'commitment' ? value : 'action' })}
        >
          <option value="action">Actions</option>
          <option value="commitment">Commitments</option>
        </Select>
        <Input
          type="search"
          className={styles.words}
          aria-label="Words in the text"
          placeholder="Words in the text"
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
        <Button type="submit">Find</Button>
      </form>
    </search>
  )
}
