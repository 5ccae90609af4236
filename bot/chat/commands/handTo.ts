import { type Meant, meantBy } from '../../../domain/chat/meant.ts'
import type { Member } from '../../../domain/person.ts'
import { membersFor } from '../../acts/boards.ts'
import { offerHandover } from '../../acts/items.ts'
import { lookAtItem } from '../../acts/look.ts'
import { shorten } from '../cards/words.ts'
import type { Act, Command } from '../command.ts'
import { missed, noted, targetOf } from '../outcome.ts'
import type { Turn } from '../turn.ts'
import { type Asked, asking } from './asked.ts'

/** As many names as a sentence holds. */
const mostNames = 12

export const handTo: Command = {
  example: 'A12 hand to Grace Adeyemi',
  meaning: 'Offer it to somebody on the board, who leads it once they take it over',
  of: 'What you lead',
  phrases: [],
  change: asking('hand to', asked => turn => offer(asked, turn)),
}

async function offer({ reference, words, line }: Asked, turn: Turn): ReturnType<Act> {
  const { desk, actor } = turn
  const name = words.replace(/^@/, '').replace(/(?:[\s,]+please)?[\s.!]*$/i, '')
  const members = await membersFor(desk, actor)
  const { certain, near } = isMyself.test(name)
    ? { certain: [turn.member], near: [] }
    : unlessInitial(name, meantBy(name, members, known))
  const [to] = certain
  if (!to && withReason(name, members))
    return missed(line, noWords, `${reference} hand to ${withReason(name, members)}`)
  if (!to || certain.length > 1) return missed(line, ...who(reference, { name, certain, near, members }))
  const { tracked } = await lookAtItem(desk, actor, reference)
  if (tracked?.handover?.to.personId === to.personId)
    return {
      ...missed(line, `${to.name} is asked to take over ${reference} already.`),
      so: 'Nothing is changed.',
    }
  const changed = await offerHandover(desk, actor, targetOf(turn, reference), to.personId)
  return noted(changed, `${to.name} is asked to take over ${reference}; until then its lead stays.`)
}

const isMyself = /^(?:me|myself)$/i

/** One letter names nobody for certain. */
function unlessInitial(name: string, { certain, near }: Meant<Member>): Meant<Member> {
  return /^\p{L}\.?$/u.test(name) ? { certain: [], near: [...certain, ...near] } : { certain, near }
}

const noWords = 'An offer holds no words. Offer it first, and report what else there is to say on its own.'
const reason =
  /(?:\s*[,;:(–—-]|\s+(?:because|as|since|so|from|until|while|when|for|who|to|if|unless|once|but|provided|subject|tomorrow|soon|next|maybe|after|before)\b).*$/is

/** Whom the words name where something goes on after the name; null where they name nobody even so. */
function withReason(words: string, members: readonly Member[]): string | null {
  const name = words.replace(reason, '')
  const [to, ...others] = name === words ? [] : meantBy(name, members, known).certain
  return to && others.length === 0 ? to.name : null
}

/** By name, by the post they hold, or by what they are on the board. */
function known({ name, post, roles }: Member): string[] {
  const offices = roles.filter(role => role === 'chair' || role === 'coordinator')
  return [name, ...(post ? [post] : []), ...offices]
}

type Search = { name: string; certain: Member[]; near: Member[]; members: Member[] }

function who(reference: string, { name, certain, near, members }: Search): [string, string | null] {
  if (name === '') return [`To whom? Send “${reference} hand to” and a name.`, null]
  if (certain.length > 1) return [`“${shorten(name, 60)}” could be ${sayNames(certain, 'or')}.`, null]
  const [only] = near
  if (only && near.length === 1)
    return [`I took “${shorten(name, 60)}” for ${only.name}.`, `${reference} hand to ${only.name}`]
  const sentence = `I found nobody called “${shorten(name, 60)}” on this board. On it are ${sayNames(near.length ? near : members, 'and')}.`
  return [sentence, null]
}

function sayNames(members: readonly Member[], join: 'and' | 'or'): string {
  const shown = members
    .slice(0, mostNames)
    .map(({ name, post }) => (join === 'or' && post ? `${name} (${post})` : name))
  const more = members.length - shown.length
  const names = more > 0 ? [...shown, `${more} more`] : shown
  return new Intl.ListFormat('en-GB', { type: join === 'or' ? 'disjunction' : 'conjunction' }).format(names)
}
