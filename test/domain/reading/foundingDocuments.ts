import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { countsOf } from '../../../domain/reading/counts.ts'
import { planJson } from '../../../domain/reading/planJson.ts'
import type { Proposal } from '../../../domain/reading/proposal.ts'
import { linesOf, named, readProposalAt, under } from '../../intake/reading.ts'

/** The two founding documents are not ours to publish: these tests exist where their folder does, and quote nothing from them. */
const folder = process.env.STRATEGY_DOCUMENTS ?? path.resolve('../shared/strategy-documents')
const strategy = path.join(folder, 'wigan-early-help-strategy-2014-2017')
const matrix = path.join(folder, 'wirral-maturity-matrix-2015')

if (existsSync(folder)) {
  describe.each(['txt', 'docx'])('the founding strategy as %s', form => {
    const reading = readProposalAt(`${strategy}.${form}`)

    test('has the visions, threads and commitments a person counts', async () => {
      expect(countsOf(await reading)).toMatchObject({
        vision: 4,
        thread: 5,
        commitment: 48,
        outcome: 4,
        principle: 4,
        definition: 1,
        action: 0,
      })
    })

    test('names the five threads and pairs them with the visions eight times', async () => {
      const proposal = await reading
      const names = linesOf(proposal, 'thread').map(line => line.text)
      expect(digestOf(names.join(' | '))).toBe('56b3e1e4d1af')
      expect(linesOf(proposal, 'vision').flatMap(line => line.threadIds)).toHaveLength(8)
    })

    test('places each commitment once, under its vision', async () => {
      const proposal = await reading
      const top = linesOf(proposal, 'vision').map(vision => under(proposal, vision, 'commitment'))
      expect(top.map(list => list.length)).toEqual([9, 4, 12, 8])
      const below = top.map(list => list.flatMap(line => under(proposal, line, 'commitment')).length)
      expect(below).toEqual([2, 0, 0, 13])
    })

    test('takes OFSTED from the end of fourteen lines and marks no parent with its child’s source', async () => {
      const proposal = await reading
      const sourced = linesOf(proposal, 'commitment').filter(line => line.sources.includes('OFSTED'))
      const visions = new Set(linesOf(proposal, 'vision').map(line => line.id))
      expect(sourced.filter(line => visions.has(line.parentId ?? ''))).toHaveLength(9)
      expect(sourced).toHaveLength(14)
      expect(sourced.some(line => /ofsted/i.test(line.text))).toBe(false)
    })

    test('puts the line cut off by a page break under the commitment it belongs to', async () => {
      const proposal = await reading
      const cut = linesOf(proposal, 'commitment').at(-1)
      const parent = proposal.lines.find(line => line.id === cut?.parentId)
      expect([digestOf(cut?.text), digestOf(parent?.text)]).toEqual(['9cc40c311f69', '54054c360149'])
      expect(cut?.marks).toEqual(form === 'txt' ? ['joined'] : [])
    })

    test('matches every vision’s label with its statement, and says where it guessed', async () => {
      const visions = linesOf(await reading, 'vision')
      expect(visions.map(vision => digestOf(`${vision.label} = ${vision.text}`))).toEqual([
        '0f38c0cc457a',
        'cc836ef3d88d',
        '7ab4ae5e45a8',
        'abe4661b7983',
      ])
      expect(visions.map(vision => vision.marks)).toEqual([[], ['guessed'], ['guessed'], ['guessed']])
    })

    test('gives the definition its attribution', async () => {
      const [definition] = linesOf(await reading, 'definition')
      expect([digestOf(definition?.text), digestOf(definition?.attribution)]).toEqual([
        '835c18c93e77',
        '6e6a4c58d263',
      ])
    })
  })

  describe.each(['txt', 'docx'])('the founding matrix as %s', form => {
    const reading = readProposalAt(`${matrix}.${form}`)

    test('has evidence, gaps and actions under each element as a person counts them', async () => {
      const proposal = await reading
      const counts = linesOf(proposal, 'element').map(element => [
        element.text,
        ...(['evidence', 'gap', 'action'] as const).map(kind => under(proposal, element, kind).length),
      ])
      expect(counts).toEqual([
        ['Plan', 8, 4, 6],
        ['Deliver', 9, 7, 7],
        ['Evaluate', 3, 7, 5],
        ['Lead', 3, 5, 4],
        ['Family Focus', 4, 4, 5],
      ])
    })

    test('keeps the sub-headings of gaps and actions', async () => {
      const proposal = await reading
      const sizes = (element: string, kind: 'gap' | 'action') =>
        Object.values(
          Object.groupBy(under(proposal, named(proposal, element), kind), line => line.heading ?? ''),
        ).map(lines => lines?.length)
      expect([sizes('Plan', 'gap'), sizes('Plan', 'action')]).toEqual([
        [2, 2],
        [3, 3],
      ])
      expect([sizes('Family Focus', 'gap'), sizes('Family Focus', 'action')]).toEqual([
        [2, 2],
        [2, 3],
      ])
      expect([sizes('Deliver', 'gap'), sizes('Evaluate', 'action')]).toEqual([[7], [5]])
    })

    test('records no score, because no circle survived, and says so for each element', async () => {
      const proposal = await reading
      expect(linesOf(proposal, 'element').map(element => element.score)).toEqual([
        null,
        null,
        null,
        null,
        null,
      ])
      expect(proposal.notes.filter(note => note.kind === 'not recorded')).toHaveLength(5)
    })

    test('knows who completed it, when, and its two workshops, both ambiguous', async () => {
      const { assessment, notes } = await reading
      expect(assessment).toEqual({
        completedBy: 'Early Help Strategic Board',
        completedOn: '2015-01',
        workshops: [
          { text: '08-11-14', on: '2014-11-08', ambiguous: true },
          { text: '08-12-2014', on: '2014-12-08', ambiguous: true },
        ],
      })
      expect(notes.filter(note => note.kind === 'ambiguous')).toHaveLength(2)
    })

    test('has two principles under each of three headings', async () => {
      const principles = linesOf(await reading, 'principle')
      const groups = Object.groupBy(principles, line => line.heading ?? '')
      expect(Object.values(groups).map(group => group?.length)).toEqual([2, 2, 2])
    })

    test('joins the two lines of evidence cut by page breaks', async () => {
      const proposal = await reading
      const lead = under(proposal, named(proposal, 'Lead'), 'evidence')[1]
      const family = under(proposal, named(proposal, 'Family Focus'), 'evidence')[3]
      expect([digestOf(lead?.text), digestOf(family?.text)]).toEqual(['c2460a67f597', 'cc3c27dcf143'])
      expect([lead?.marks, family?.marks]).toEqual(form === 'txt' ? [['joined'], ['joined']] : [[], []])
    })

    test('invents no lead and no day', async () => {
      const proposal = await reading
      expect(proposal.lines.filter(line => line.lead !== undefined || line.dueOn !== undefined)).toEqual([])
    })

    test('leaves the typing mistakes of the document alone', async () => {
      const proposal = await reading
      expect(digestOf(under(proposal, named(proposal, 'Plan'), 'gap')[0]?.text)).toBe('5860a90575e2')
    })
  })

  test.each([strategy, matrix])('text and Word read to the same plan: %s', async file => {
    const [text, word] = await Promise.all([readProposalAt(`${file}.txt`), readProposalAt(`${file}.docx`)])
    expect(planOf(text)).toEqual(planOf(word))
  })
}

/** Pins a sentence exactly without repeating it here. */
function digestOf(text = ''): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function planOf(proposal: Proposal) {
  return planJson(proposal).plan
}
