import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { Refusal } from '../frame/Refusal.tsx'
import { useSuggestions } from '../queries.ts'
import { hrefOf, sayMention } from './mention.ts'
import { useLinks } from './useLinks.ts'

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  one: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px dashed ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  words: { color: tokens.colorNeutralForeground2 },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bar: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
})

/** Links that the words suggest. None is drawn, and none counts, until a person says that it is so. */
export function Suggestions({ itemId, boardId }: { itemId: string; boardId: string }) {
  const styles = useStyles()
  const suggestions = useSuggestions(boardId, itemId)
  const { add, decline } = useLinks(boardId)
  if (suggestions.length === 0) return null
  const isBusy = add.isPending || decline.isPending
  return (
    <>
      <h3 className={styles.title}>Is this so?</h3>
      <ul className={styles.list}>
        {suggestions.map(({ type, words, from, to, item, reason }) => (
          <li key={`${type} ${item.itemId}`} className={styles.one}>
            <span className={styles.words}>{words}</span>{' '}
            <Link href={hrefOf(item, boardId)}>{sayMention(item)}</Link>
            <div className={styles.reason}>{reason}.</div>
            <div className={styles.bar}>
              <Button
                size="small"
                disabledFocusable={isBusy}
                aria-label={`Yes, link them: ${words} ${sayMention(item)}`}
                onClick={() => add.mutate({ type, from, to })}
              >
                Yes, link them
              </Button>
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={isBusy}
                aria-label={`No: ${words} ${sayMention(item)}`}
                onClick={() => decline.mutate({ type, from, to })}
              >
                No
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Refusal error={add.error ?? decline.error} />
    </>
  )
}
