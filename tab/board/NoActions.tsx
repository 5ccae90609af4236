import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Card } from '../frame/Card.tsx'
import { addressOf } from '../route.ts'

const useStyles = makeStyles({
  way: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
})

/** A strategy alone promises; what is missing is said where exceptions will stand. */
export function NoActions({ boardId }: { boardId: string }) {
  return (
    <Card title="No action delivers this yet">
      <div className={useStyles().way}>
        <Text>
          Read the maturity matrix or an action plan, and its actions can be linked to these commitments.
        </Text>
        <Button as="a" href={addressOf({ screen: 'readings', boardId })}>
          Read a document
        </Button>
      </div>
    </Card>
  )
}
