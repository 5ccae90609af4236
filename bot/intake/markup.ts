import type { CheerioAPI } from 'cheerio/slim'
import { load } from 'cheerio/slim'
import type { Line } from '../../domain/reading/document.ts'
import { linesOfRun } from './bullets.ts'
import { fold } from './folding.ts'
import { refuseLines } from './limits.ts'

export type Markup = ReturnType<CheerioAPI['root']>[number]['children'][number]
export type Element = Extract<Markup, { attribs: unknown }>
type Style = Line['style']

/** The nodes of a page or of a piece of one. Nothing is fetched, nothing is run: only the tree is looked at. */
export function nodesOf(html: string): Markup[] {
  return load(html, null, false).root()[0]?.children ?? []
}

/** Words that are struck through, which are no part of any line, and the line among which they stood, from 0. */
export type Struck = { words: string; line: number }
type Reading = { skipTables?: boolean; struck?: Struck[] }

/** The lines of a cell or of a paragraph. A table inside is read as its text, a line a cell, or not at all. */
export function linesOfMarkup(nodes: Markup[], { skipTables = false, struck = [] }: Reading = {}): Line[] {
  const page: Page = { lines: [], run: '', plain: '', skipTables, struck }
  for (const node of nodes) write(node, { style: { as: 'text' }, lists: 0, bold: false }, page)
  endRun(page, { as: 'text' })
  return page.lines
}

export function isElement(node: Markup): node is Element {
  return 'attribs' in node
}

export function elementsNamed(nodes: Markup[], ...names: string[]): Element[] {
  return nodes.filter(isElement).filter(element => names.includes(element.name))
}

/** Elements of a name anywhere inside, one pass without a stack of calls. */
export function elementsWithin(element: Element, name: string): Element[] {
  const found: Element[] = []
  const waiting = [...element.children]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue
    if (node.name === name) found.push(node)
    for (const child of node.children) waiting.push(child)
  }
  return found
}

/** What has been written and the run still open; `plain` is the part of it that is not bold. */
type Page = { lines: Line[]; run: string; plain: string; skipTables: boolean; struck: Struck[] }
type Place = { style: Style; lists: number; bold: boolean }

const blocks = new Set(
  'address article aside blockquote body caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const unread = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'iframe',
  'object',
  'svg',
])

function write(node: Markup, place: Place, page: Page): void {
  if (isElement(node)) writeElement(node, place, page)
  else if (node.nodeType === 3 && 'data' in node) writeText(node.data, place, page)
}

function writeElement(element: Element, place: Place, page: Page): void {
  if (unread.has(element.name) || isFootnoteMark(element)) return
  if (isStruck(element)) {
    const words = fold(textOf(element))
    if (words !== '') page.struck.push({ words, line: page.lines.length })
    return
  }
  if (page.skipTables && element.name === 'table') {
    endRun(page, place.style)
  } else if (element.name === 'br') {
    lineBreak(place, page)
  } else if (blocks.has(element.name)) {
    writeBlock(element, place, page)
  } else {
    writeInside(element, { ...place, bold: place.bold || isBold(element) }, page)
  }
}

function writeBlock(element: Element, place: Place, page: Page): void {
  endRun(page, place.style)
  const inner = placeWithin(element, place)
  writeInside(element, inner, page)
  endRun(page, inner.style)
}

function writeText(text: string, place: Place, page: Page): void {
  page.run += text
  if (!place.bold) page.plain += text
}

function writeInside(element: Element, place: Place, page: Page): void {
  for (const child of element.children) write(child, place, page)
}

/** A break inside a list line is only a wrapped line. */
function lineBreak(place: Place, page: Page): void {
  if (place.style.as === 'bullet') page.run += ' '
  else endRun(page, place.style)
}

function endRun(page: Page, style: Style): void {
  const boldThroughout = style.as === 'text' && page.plain.trim() === '' && page.run.length < 120
  for (const line of linesOfRun(page.run, boldThroughout ? boldLine : style)) page.lines.push(line)
  refuseLines(page.lines.length)
  page.run = ''
  page.plain = ''
}

/** A short line wholly in bold is how most council documents write a heading. */
const boldLine: Style = { as: 'heading', level: 6 }

function placeWithin(element: Element, place: Place): Place {
  const heading = /^h([1-6])$/.exec(element.name)
  if (heading) return { ...place, style: { as: 'heading', level: Number(heading[1]) } }
  if (element.name === 'li') return { ...place, style: { as: 'bullet', depth: Math.max(0, place.lists - 1) } }
  if (isList(element)) return { ...place, lists: place.lists + 1 }
  return place
}

/** Converters leave `<ul>` unclosed around plain text; only one that holds list items of its own counts as a level. */
function isList(element: Element): boolean {
  return (element.name === 'ul' || element.name === 'ol') && elementsNamed(element.children, 'li').length > 0
}

function isBold(element: Element): boolean {
  return element.name === 'strong' || element.name === 'b'
}

/** What somebody struck out was taken back, though it stays to be seen. */
function isStruck({ name, attribs }: Element): boolean {
  return ['s', 'strike', 'del'].includes(name) || /line-through/i.test(attribs.style ?? '')
}

function isFootnoteMark(element: Element): boolean {
  return element.name === 'sup' && /^\W*\w{1,3}\W*$/.test(fold(textOf(element)))
}

function textOf(element: Element): string {
  return element.children
    .map(child => (isElement(child) ? textOf(child) : 'data' in child ? child.data : ''))
    .join('')
}
