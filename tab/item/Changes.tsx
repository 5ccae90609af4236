import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ComponentType, useState } from 'react'
import type { Tracked } from '../../domain/tracked.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { ItemPage } from '../../domain/views/itemPage.ts'
import { Card } from '../frame/Card.tsx'
import type { RouteOf } from '../route.ts'
import type { ChangeName } from './changes.ts'
import { AcceptForm } from './forms/AcceptForm.tsx'
import { ClosureForm } from './forms/ClosureForm.tsx'
import { DayForm } from './forms/DayForm.tsx'
import { DetailsForm } from './forms/DetailsForm.tsx'
import { LeadForm } from './forms/LeadForm.tsx'
import { CancelForm, HoldForm, ReopenForm, ResumeForm, TakeBackForm } from './forms/ReasonForms.tsx'
import { ReturnForm } from './forms/ReturnForm.tsx'
import { UpdateForm } from './forms/UpdateForm.tsx'
import { offered } from './offered.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
  changes: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
})

/** What every form of an item is given. */
export type FormProps = {
  tracked: Tracked
  board: BoardPage
  /** Where the page stands that a change answers with. */
  route: RouteOf<'item'>
  done: () => void
}

const forms: Record<ChangeName, ComponentType<FormProps>> = {
  update: UpdateForm,
  lead: LeadForm,
  day: DayForm,
  details: DetailsForm,
  closure: ClosureForm,
  acceptance: AcceptForm,
  return: ReturnForm,
  withdrawal: TakeBackForm,
  hold: HoldForm,
  resumption: ResumeForm,
  cancellation: CancelForm,
  reopening: ReopenForm,
}

type Props = { page: ItemPage; tracked: Tracked; board: BoardPage; route: RouteOf<'item'> }

/** Only what will be accepted from this person is offered; one form is open at a time. */
export function Changes({ page, tracked, board, route }: Props) {
  const styles = useStyles()
  const [open, setOpen] = useState<ChangeName | null>(null)
  const choices = offered(page.rights, tracked)
  const chosen = choices.find(({ name }) => name === open)
  const Form = chosen && forms[chosen.name]
  if (choices.length === 0) return null
  return (
    <div className={styles.changes}>
      <div className={styles.bar}>
        {choices.map(({ name, words }, index) => (
          <Button
            key={name}
            appearance={index === 0 ? 'primary' : 'secondary'}
            aria-expanded={open === name}
            onClick={() => setOpen(open === name ? null : name)}
          >
            {words}
          </Button>
        ))}
      </div>
      {Form && (
        <Card title={chosen.words}>
          <Form tracked={tracked} board={board} route={route} done={() => setOpen(null)} />
        </Card>
      )}
    </div>
  )
}
