import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { send } from '../api.ts'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { ofBoard, pathOf, useTemplates } from '../queries.ts'

const useStyles = makeStyles({
  forms: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(18rem, 100%), 1fr))',
  },
  about: { display: 'block' },
  elements: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`, paddingLeft: '1.2rem' },
})

const Begun = z.object({ planId: z.string() })

/** A board without a matrix begins one from a form, with nothing scored. */
export function BeginMatrix({ boardId }: { boardId: string }) {
  const styles = useStyles()
  const templates = useTemplates()
  const client = useQueryClient()
  const beginning = useMutation({
    mutationFn: (template: string) => send(Begun, 'POST', pathOf(boardId, 'matrices'), { template }),
    onSuccess: () => client.invalidateQueries({ queryKey: ofBoard(boardId) }),
  })
  return (
    <>
      <Text>Or begin one here. Its elements stand ready, with nothing scored, for a workshop to assess.</Text>
      <div className={styles.forms}>
        {templates.map(({ id, title, about, elements }) => (
          <Card key={id} title={title}>
            <Text className={styles.about}>{about}</Text>
            <ul className={styles.elements}>
              {elements.map(each => (
                <li key={each}>{each}</li>
              ))}
            </ul>
            <Button disabledFocusable={beginning.isPending} onClick={() => beginning.mutate(id)}>
              Begin with this form
            </Button>
          </Card>
        ))}
      </div>
      <Refusal error={beginning.error} />
    </>
  )
}
