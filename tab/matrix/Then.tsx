import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { type Scale, sayOf } from '../../domain/scale.ts'
import type { ElementThen } from '../../domain/views/matrixPage.ts'
import { References } from '../facts/References.tsx'
import { Card } from '../frame/Card.tsx'
import { Agreement } from './Agreement.tsx'

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: '1.2rem', overflowWrap: 'anywhere' },
  facts: { margin: 0 },
})

type Props = { text: string; when: string; then: ElementThen; scale: Scale | null }

/** One element as an earlier assessment left it, in the words of its day. */
export function Then({ text, when, then, scale }: Props) {
  const styles = useStyles()
  const { evidence, gaps } = then
  const lists = [
    { title: 'Evidence then', lines: evidence },
    { title: 'Gaps then', lines: gaps },
  ]
  return (
    <Card title={`${text}, ${when}`} words={`Score then: ${sayOf(then.score, scale)}`}>
      <dl className={styles.facts}>
        <Agreement then={then} />
      </dl>
      {lists.map(({ title, lines }) => (
        <div key={title}>
          <h3 className={styles.heading}>{title}</h3>
          {lines.length === 0 && <Text>None was recorded.</Text>}
          <ul className={styles.list}>
            {lines.map(line => (
              <li key={line.itemId}>{line.text}</li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  )
}

type Ended = { text: string; then: ElementThen; boardId: string }

/** What stood in the assessment before and came to its end in this one. */
export function EndedSince({ text, then: { closed, dropped }, boardId }: Ended) {
  const styles = useStyles()
  if (closed.length + dropped.length === 0) return null
  return (
    <Card title={`${text}: no longer standing`}>
      <ul className={styles.list}>
        {closed.map(({ itemId, reference, text: gap, by, words }) => (
          <li key={itemId}>
            {`Gap ${reference ?? ''} closed: ${gap} `}
            {by.length > 0 && <References words="by" references={by} boardId={boardId} />}
            {words && ` (${words})`}
          </li>
        ))}
        {dropped.map(line => (
          <li key={line.itemId}>Evidence that holds no longer: {line.text}</li>
        ))}
      </ul>
    </Card>
  )
}
