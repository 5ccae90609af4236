import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { chat } from '../../bot/chat/chat.ts'
import type { Answer, Chat, Conversation, Message, Press, Spoken } from '../../bot/chat/port.ts'
import type { SamplePerson } from '../../bot/sample/people.ts'
import type { Store } from '../../bot/store/store.ts'
import type { ProposedLine } from '../../domain/reading/proposal.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'

/** A board people talk to: a world, and what the bot answers to whoever says something. */
export type TalkingBoard = World & {
  say: (person: Pick<SamplePerson, 'personId'>, text: string, heard?: Partial<Message>) => Promise<Answer>
  press: (
    person: Pick<SamplePerson, 'personId'>,
    verb: string,
    data: unknown,
    said?: Partial<Press>,
  ) => Promise<Answer>
  spoken: (person: Pick<SamplePerson, 'personId'>, said?: Partial<Spoken>) => Spoken
  chat: Chat
  personal: Conversation
  logged: unknown[]
}

/** A board of its own for each test of a file, all on one store. Call it where the tests are told. */
export function boardForEach(
  give: (board: TalkingBoard) => void,
  more: () => ProposedLine[] = () => [],
): void {
  let store: Store
  beforeAll(async () => {
    store = await storeInMemory()
  })
  beforeEach(async () => give(await talkingBoard(store, more())))
  afterAll(() => store.close())
}

/** With two actions of the performance manager, one of the early help manager, a commitment and a gap. */
export async function talkingBoard(store: Store, more: ProposedLine[] = []): Promise<TalkingBoard> {
  const world = await worldIn(store)
  await bringIn(world, proposal([...lines(), ...more]))
  const logged: unknown[] = []
  const talk = chat({
    desk: world.desk,
    tabAddress: place => `https://tab.example/#/${place}`,
    log: error => logged.push(error),
  })
  const spoken: TalkingBoard['spoken'] = (person, said) => ({
    from: { tenantId: world.tenantId, personId: person.personId },
    conversation: personal,
    activityId: randomUUID(),
    ...said,
  })
  const say: TalkingBoard['say'] = async (person, text, said) =>
    (await talk.hear({ text, ...spoken(person), ...said })) ?? { text: '' }
  const press: TalkingBoard['press'] = (person, verb, data, said) =>
    talk.press({ verb, data, isRefresh: verb.startsWith('refresh'), ...spoken(person), ...said })
  return { ...world, say, press, spoken, chat: talk, personal, logged }
}

const personal: Conversation = {
  kind: 'personal',
  id: 'conversation-1',
  threadId: null,
  teamId: null,
  name: null,
  serviceUrl: 'http://127.0.0.1:1/',
  botId: '28:bot',
}

function lines(): ProposedLine[] {
  return [
    line({
      id: 'a1',
      kind: 'action',
      text: 'Agree the indicator set',
      lead: 'Performance Manager',
      rag: 'green',
    }),
    line({ id: 'a2', kind: 'action', text: 'Repeat the joint audit', lead: 'Performance Manager' }),
    line({
      id: 'a3',
      kind: 'action',
      text: 'Open the family hub',
      lead: 'Early Help Service Manager',
      rag: 'red',
    }),
    line({ id: 'c1', kind: 'commitment', text: 'Share information early', lead: 'Performance Manager' }),
    line({ id: 'g1', kind: 'gap', text: 'No shared targets' }),
  ]
}
