import type { Command, Reply } from '../command.ts'
import { saying } from './asked.ts'

const phrases = [
  'thanks',
  'thank you',
  'thanks a lot',
  'many thanks',
  'thank you very much',
  'cheers',
  'ok',
  'okay',
]

/** Said after an answer: thirty lines of help would be none. */
export const thanks: Command = {
  example: 'thanks',
  meaning: 'Nothing more',
  of: 'You and me',
  phrases,
  hear: line => (thumb.test(line) ? welcome : saying(phrases, welcome)(line)),
}

const welcome: Reply = async () => ({ text: 'You are welcome. “help” lists what else you may say.' })
/** 👍 and nothing besides. */
const thumb = /^(?:👍|🙏|🙂|😊|👌|❤|\p{Emoji_Modifier}|\u{fe0f}|\s)+$/u
