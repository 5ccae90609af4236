import type { ChannelFacts, Part } from './health.ts'

/** Where the board posts, what became of it lately, and what to do where posts do not arrive. */
export function channelPart(facts: ChannelFacts | null): Part {
  const name = 'Channel'
  if (!facts)
    return {
      name,
      state: 'not there',
      says: 'No channel hears of this board.',
      todo: 'Say “follow here” to the bot in the channel that should.',
    }
  const where = facts.name ?? 'a channel whose name Teams did not say'
  if (facts.stopped)
    return {
      name,
      state: 'does not work',
      says: `Teams takes no more posts in ${where}: ${facts.stopped.reason}.`,
      todo: 'Add the bot to the channel again, then say “follow here” to it there.',
    }
  const troubles = troublesIn(facts)
  return {
    name,
    state: troubles ? 'needs a look' : 'works',
    says: `The board posts to ${where}. ${sayLast(facts)}${troubles}`,
    todo: troubles ? 'Look into the channel: what did not arrive there is best said by a person.' : null,
  }
}

function troublesIn({ unknown, refused, failingSince }: ChannelFacts): string {
  const said = [
    ...(unknown > 0 ? [`of ${unknown} nobody knows whether they arrived`] : []),
    ...(refused > 0 ? [`${refused} were refused`] : []),
  ]
  const week = said.length > 0 ? ` In the last seven days ${said.join(', and ')}.` : ''
  return failingSince ? `${week} Since a while posts do not get through; they are tried again.` : week
}

function sayLast({ last }: ChannelFacts): string {
  if (!last) return 'Nothing was posted yet.'
  const because = last.reason ? ` (${last.reason})` : ''
  return `The latest post: ${last.state}${because}.`
}
