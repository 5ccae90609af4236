import type { ItemPage } from '../../domain/views/itemPage.ts'

type Who = 'performance' | 'earlyHelp' | 'chair'
/** A line of the help as it stands, who may say it, and what is so afterwards: of item A1, or in the answer. */
export type Spoken = { line: string; who: Who; so: object | RegExp }

const atWork = { lifecycle: { state: 'in progress' } }
const closing = { lifecycle: { state: 'proposed for closure' } }
const offered = { handover: { to: { name: 'Grace Adeyemi' } } }
const says = (who: Who, line: string, so: Spoken['so']): Spoken => ({ who, line, so })

/** Every line of the help, told as a story: each finds the board as the lines above have left it. Tom leads A1, which is Green. */
export const story: readonly Spoken[] = [
  says('performance', 'my actions', /A1 Agree the indicator set/),
  says('performance', 'due this week', /nothing is due in the next seven days/),
  says('performance', 'A12 amber 60% waiting for the data-sharing agreement', { rag: 'amber', percent: 60 }),
  says('performance', 'A12 no change', { rag: 'amber', updates: 2 }),
  says('performance', 'A12 due 31 March because the agreement is late', { dueOn: '2027-03-31' }),
  says('performance', 'A12 waiting on A7', { links: ['A2'] }),
  says('performance', 'A12 no longer waiting on A7', { links: [] }),
  says('performance', 'A12 on hold because the funding is not agreed', { lifecycle: { state: 'on hold' } }),
  says('performance', 'A12 resume', atWork),
  says('performance', 'A12 done signed by all nine agencies on 8 January', closing),
  says('performance', 'A12 not done after all', atWork),
  says('performance', 'undo', closing),
  says('chair', 'return A12 because two agencies have not signed', atWork),
  says('performance', 'A12 done signed by all nine agencies on 8 January', closing),
  says('chair', 'accept A12', { lifecycle: { state: 'complete' } }),
  says('chair', 'reopen A12 because one agency has not signed', atWork),
  says('chair', 'cancel A12 because another board does it', { lifecycle: { state: 'cancelled' } }),
  says('chair', 'undo', atWork),
  says('performance', 'A12 hand to Grace Adeyemi', offered),
  says('earlyHelp', 'A12 decline I move to another post in May', { handover: null }),
  says('performance', 'A12 hand to Grace Adeyemi', offered),
  says('earlyHelp', 'A12 take over', { lead: { name: 'Grace Adeyemi' } }),
  says('chair', 'challenge A12 green, with no agency signed?', { asked: ['green, with no agency signed?'] }),
  says('earlyHelp', 'answer A12 six of nine have signed', { replies: ['six of nine have signed'] }),
  says('chair', 'end challenge A12', /challenge of A1 is ended/),
  says('performance', 'A12', /A1 · action Agree the indicator set/),
  says('chair', 'status', /3 actions/),
  says('chair', 'reds', /A3 Open the family hub/),
  says('chair', 'overdue', /Nothing on this board is past its due day/),
  says('chair', 'watermelons', /No Green or Blue on this board is contradicted/),
  says('chair', 'changes since the last meeting', /changes since .*A1 .*● Green → ▲ Amber/),
  says('chair', 'thread best start in life', /There is no thread on this board yet/),
  says('chair', 'element lead', /There is no element on this board yet/),
  says(
    'chair',
    'key message Every child ready for school, and every family knows whom to ask',
    /Nobody hears it until the chair approves it/,
  ),
  says('chair', 'approve key message', /Approved|approved/),
  says('performance', 'who am I', /Tom Ellery/),
  says('performance', 'digest', /changed|Changed/),
  says('performance', 'quiet until Monday', /nothing unasked until the morning of/),
  says('performance', 'board Early Help', /I answer you about Early Help Strategic Board/),
  says('performance', 'help', /This is what I understand/),
  says('performance', 'hello', /Hello|You lead/),
  says('performance', 'thanks', /You are welcome/),
]

/** What `so` may speak of: the item as it is, the ends of its links, what was asked of it and answered. */
export function standing(page: ItemPage): object {
  const { tracked, links, challenges } = page
  return {
    ...tracked,
    links: links.map(({ item }) => item.reference),
    asked: challenges.map(({ words }) => words),
    replies: challenges.map(({ reply }) => reply?.words),
  }
}
