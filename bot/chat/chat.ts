import { forgetAudience } from '../store/audiences.ts'
import { forgetConversation, refreshConversation, rememberConversation } from '../store/conversations.ts'
import { isFirstHearing } from '../store/heard.ts'
import { answerTo, worded } from './answer.ts'
import { compose } from './extension/compose.ts'
import { search } from './extension/search.ts'
import { unfold } from './extension/unfold.ts'
import type { Chat, Spoken } from './port.ts'
import { press } from './press.ts'
import type { Office } from './turn.ts'
import { welcome } from './welcome.ts'

/** Chat, open for whoever speaks: it answers in words whatever happens. */
export function chat(office: Office): Chat {
  return {
    hear: said => worded(hearOnce(office, said), office),
    press: pressed => worded(pressOnce(office, pressed), office),
    search: asked => worded(search(office, asked), office),
    unfold: pasted => worded(unfold(office, pasted), office),
    compose: asked => worded(compose(office, asked), office),
    join: joined =>
      worded(
        remember(office, joined).then(() => welcome(office, joined)),
        office,
      ),
    meet: async newcomers => void (await worded(meet(office, newcomers), office)),
    leave: async left => void (await worded(forget(office, left), office)),
  }
}

/** Remembering where it was said is as true the second time, so it waits for nothing. */
async function hearOnce(office: Office, said: Parameters<Chat['hear']>[0]) {
  const [isFirst] = await Promise.all([isFirstTime(office, said), remember(office, said)])
  return isFirst ? answerTo(office, said, said.text) : null
}

const heardAlready = { text: 'I have heard this already.' }

/** To look again is harmless, however often it is asked. */
async function pressOnce(office: Office, pressed: Parameters<Chat['press']>[0]) {
  if (pressed.isRefresh) return press(office, pressed)
  if (!(await isFirstTime(office, pressed))) return heardAlready
  const { from, conversation } = pressed
  await refreshConversation(office.desk.store.db, { ...from, ...conversation }, office.desk.now())
  return press(office, pressed)
}

/** False for what was heard before: whoever heard it first answers it. What carries no id cannot be told apart. */
async function isFirstTime({ desk }: Office, { from, conversation, activityId }: Spoken): Promise<boolean> {
  if (activityId === '') return true
  const conversationId = [conversation.id, conversation.threadId ?? ''].join(';')
  return isFirstHearing(desk.store.db, { tenantId: from.tenantId, conversationId, activityId }, desk.now())
}

/** Where it is spoken to, the bot may speak again, by the address it was last spoken to from. */
async function remember({ desk }: Office, { from, conversation }: Spoken): Promise<void> {
  const { tenantId } = from
  const personId = conversation.kind === 'personal' ? from.personId || null : null
  await rememberConversation(desk.store.db, { ...conversation, tenantId, personId }, desk.now())
}

/** A guest among them must not read people's words. */
async function meet({ desk }: Office, { from, conversation }: Spoken): Promise<void> {
  await forgetAudience(desk.store.db, { ...conversation, tenantId: from.tenantId })
}

async function forget({ desk }: Office, { from, conversation }: Spoken): Promise<void> {
  await forgetConversation(desk.store.db, { ...conversation, tenantId: from.tenantId })
}
