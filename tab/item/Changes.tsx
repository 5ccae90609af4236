import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { type ComponentType, useState } from 'react'
import type { Tracked } from '../../domain/tracked.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { ItemPage } from '../../domain/views/itemPage.ts'
import { Card } from '../frame/Card.tsx'
import type { RouteOf } from '../route.ts'
import { ChallengeForm } from './forms/ChallengeForms.tsx'
import { AcceptForm, ClosureForm, ReturnForm, TakeBackForm } from './forms/ClosureForms.tsx'
import { DayForm } from './forms/DayForm.tsx'
import { DetailsForm } from './forms/DetailsForm.tsx'
import { DeclineForm, HandoverForm, TakeOverForm } from './forms/HandoverForms.tsx'
import { LeadForm } from './forms/LeadForm.tsx'
import { CancelForm, HoldForm, ReopenForm, ResumeForm } from './forms/LifecycleForms.tsx'
import { UpdateForm } from './forms/UpdateForm.tsx'
import { type Offer, type OfferName, offered } from './offered.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
  changes: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
})

/** What every form of an item is given: as much of it as the form shows. */
export type FormProps<Shown = Tracked> = {
  tracked: Shown
  board: BoardPage
  /** Where the page stands that a change answers with. */
  route: Pick<RouteOf<'item'>, 'boardId' | 'reference'>
  done: () => void
}

const forms: Record<OfferName, ComponentType<FormProps>> = {
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
  handover: HandoverForm,
  takeover: TakeOverForm,
  decline: DeclineForm,
  challenge: ChallengeForm,
}

type Props = { page: ItemPage; tracked: Tracked; board: BoardPage; route: RouteOf<'item'> }

/** Only what will be accepted from this person is offered; one form is open at a time. */
export function Changes({ page, tracked, board, route }: Props) {
  const styles = useStyles()
  const [open, setOpen] = useState<OfferName | null>(null)
  const choices = offered(page.rights, tracked)
  const chosen = choices.find(({ name }) => name === open)
  const Form = chosen && forms[chosen.name]
  if (choices.length === 0) return null
  return (
    <div className={styles.changes}>
      <div className={styles.bar}>
        {choices
          .filter(({ rare }) => !rare)
          .map(({ name, words }, index) => (
            <Button
              key={name}
              appearance={index === 0 ? 'primary' : 'secondary'}
              aria-expanded={open === name}
              onClick={() => setOpen(open === name ? null : name)}
            >
              {words}
            </Button>
          ))}
        <More choices={choices.filter(({ rare }) => rare)} open={setOpen} />
      </div>
      {Form && (
        <Card title={chosen.words}>
          <Form tracked={tracked} board={board} route={route} done={() => setOpen(null)} />
        </Card>
      )}
    </div>
  )
}

/** What is rarely done, out of the way of what is done every week. */
function More({ choices, open }: { choices: Offer[]; open: (name: OfferName) => void }) {
  if (choices.length === 0) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>More</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map(({ name, words }) => (
            <MenuItem key={name} onClick={() => open(name)}>
              {words}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
