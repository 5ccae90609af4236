import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { dayAt, sayDay } from '../../domain/day.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { useMe } from '../me.ts'

type Props = { handover: NonNullable<Tracked['handover']>; board: BoardPage }

/** Somebody is asked to lead it, and has not answered. */
export function Handover({ handover, board }: Props) {
  const { person } = useMe()
  const { to, by, at } = handover
  const on = sayDay(dayAt(at, board.board.timeZone), board.today)
  const asked = to.personId === person.personId ? 'you' : to.name
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{`${by.name} asked ${asked} to take this over, ${on}.`}</MessageBarBody>
    </MessageBar>
  )
}
