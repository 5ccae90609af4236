import { load } from 'cheerio/slim'
import { plainText } from '../../../domain/chat/plainText.ts'

const blocks = 'p, div, li, tr, blockquote, pre, h1, h2, h3, h4, h5, h6'

/** What a message of Teams says, without its markup: one line a paragraph. */
export function textOfHtml(html: string): string {
  const $ = load(html, null, false)
  $('style, script').remove()
  $('br').replaceWith('\n')
  $(blocks).append('\n')
  return plainText($.root().text()).replace(/\n{2,}/g, '\n')
}
