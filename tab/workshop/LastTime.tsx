import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { type Scale, sayOf } from '../../domain/scale.ts'
import type { ElementNow } from '../../domain/views/workshopPage.ts'
import { Card } from '../frame/Card.tsx'
import { Agreement } from '../matrix/Agreement.tsx'

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: '1.2rem', overflowWrap: 'anywhere' },
  facts: { margin: 0 },
})

type Props = { element: ElementNow; scale: Scale | null; when: string | null }

/** Last time's words, beside this time's. */
export function LastTime({ element: { last }, scale, when }: Props) {
  const styles = useStyles()
  if (!last || !when)
    return (
      <Card title="Last time">
        <Text>This element was never assessed. What you agree now is what the next time compares with.</Text>
      </Card>
    )
  const lists = [
    { title: 'Evidence', lines: last.evidence },
    { title: 'Gaps', lines: last.gaps },
  ]
  return (
    <Card title={`Last time: ${when}`} words={`Score: ${sayOf(last.score, scale)}`}>
      <dl className={styles.facts}>
        <Agreement then={last} />
      </dl>
      {lists.map(({ title, lines }) => (
        <div key={title}>
          <h3 className={styles.heading}>{title}</h3>
          {lines.length === 0 && <Text>None was recorded.</Text>}
          <ul className={styles.list}>
            {lines.map(({ itemId, reference, text }) => (
              <li key={itemId}>{[reference, text].filter(Boolean).join(' ')}</li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  )
}
