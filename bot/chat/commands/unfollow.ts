import { may } from '../../../domain/permissions.ts'
import { unfollow as stop } from '../../acts/following.ts'
import type { Command } from '../command.ts'
import { doing } from './asked.ts'

const phrases = ['unfollow', 'unfollow here', 'stop following', 'stop posting']

export const unfollow: Command = {
  example: 'unfollow',
  meaning: 'The board’s changes are posted in no channel',
  of: 'The board',
  may: may.follow,
  phrases,
  hear: doing(phrases, async ({ desk, actor }) => {
    const { channel } = await stop(desk, actor)
    return {
      text: channel
        ? `I no longer post the board’s changes in ${channel}.`
        : 'I post in no channel as it is.',
    }
  }),
}
