import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import type { ItemPage } from '../../domain/views/itemPage.ts'
import { Card } from '../frame/Card.tsx'

const useStyles = makeStyles({
  origin: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: 0 },
})

/** The document it came from, and the sources the document names. */
export function Origin({ item }: { item: ItemPage['item'] }) {
  const styles = useStyles()
  const { plan, place, heading, attribution, sources, label } = item
  const words = [plan?.title, label, heading && `under “${heading}”`, place, attribution].filter(Boolean)
  if (words.length + sources.length === 0) return null
  return (
    <Card title="Where it comes from">
      <p className={styles.origin}>
        {words.join(' · ')}
        {sources.map(source => (
          <Badge key={source} appearance="outline" color="informative">
            {source}
          </Badge>
        ))}
      </p>
    </Card>
  )
}
