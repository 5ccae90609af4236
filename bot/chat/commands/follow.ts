import { may } from '../../../domain/permissions.ts'
import { followHere } from '../../acts/following.ts'
import type { Command } from '../command.ts'
import { doing } from './asked.ts'

const phrases = ['follow here', 'follow', 'follow this channel']

/** Who reads a channel is Teams' affair; that this one may read the board is what `follow` in the rule book decides. */
export const follow: Command = {
  example: 'follow here',
  meaning: 'In a channel: the board’s changes are posted there from now on',
  of: 'The board',
  may: may.follow,
  phrases,
  hear: doing(phrases, async ({ desk, actor, conversation }) => {
    if (conversation.kind !== 'channel')
      return { text: 'Say “follow here” in the channel that the board’s posts should go to.' }
    const { channel } = await followHere(desk, actor, conversation)
    return { text: `From now on I post the board’s changes in ${channel}. “unfollow” ends it.` }
  }),
}
