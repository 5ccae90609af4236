import { describe, expect, test } from '@jest/globals'
import { colourOf } from '../../../domain/reading/colours.ts'
import { dayOfSerial, dayOrMonthIn, daysIn, orderShownBy } from '../../../domain/reading/dates.ts'
import { namedScoreOf, scaleIn, scoreOf } from '../../../domain/reading/scores.ts'
import { takeSources } from '../../../domain/reading/sources.ts'
import { english } from '../../../domain/reading/vocabulary.ts'

describe('a day', () => {
  test.each([
    ['31 March 2027', '2027-03-31'],
    ['by Wed 31st March, 2027', '2027-03-31'],
    ['31/3/27', '2027-03-31'],
    ['31.03.2027', '2027-03-31'],
    ['March 31, 2027', '2027-03-31'],
    ['2027-03-31', '2027-03-31'],
    ["3 Sept '26", '2026-09-03'],
  ])('is read from %s', (text, on) => {
    expect(daysIn(text)).toMatchObject([{ on, ambiguous: false }])
  })

  test.each([
    'March 2027',
    'end of March 2027',
    'Sept 2026',
    'Mar-27',
    'Mar 27',
    'Summer 2026',
    'Q3',
    'ongoing',
    '31 March',
    '30 February 2027',
    '03/31/2027',
    'end of term',
    '31/03/0026',
    '0026-03-31',
    '31 March 3026',
  ])('is not made of %s', text => {
    expect(daysIn(text)).toEqual([])
  })

  test('is read from the number a spreadsheet keeps, where that is a day of our time', () => {
    expect(dayOfSerial('46200')).toBe('2026-06-27')
    expect(dayOfSerial('46200.5')).toBe('2026-06-27')
    expect(['12000', '99999', '2026', '46200 pounds'].map(dayOfSerial)).toEqual(Array(4).fill(undefined))
  })

  test('is day before month, and ambiguous, where nothing shows the order', () => {
    expect(daysIn('04/02/2027')).toMatchObject([{ on: '2027-02-04', ambiguous: true }])
    expect(daysIn('04/04/2027')).toMatchObject([{ ambiguous: false }])
  })

  test('tells a column’s order by one date that could be nothing else', () => {
    expect(orderShownBy(['04/02/2027', '31/03/2027'])).toBe('day first')
    expect(orderShownBy(['04/02/2027', '03/31/2027'])).toBe('month first')
    expect(orderShownBy(['04/02/2027'])).toBe('not shown')
  })

  test('is as precise as the document, and no more', () => {
    expect(dayOrMonthIn('agreed March 2026')).toBe('2026-03')
    expect(dayOrMonthIn('agreed in the spring')).toBeUndefined()
  })
})

describe('a source', () => {
  test.each([
    ['Answer within a day (OFSTED)', 'Answer within a day', ['OFSTED']],
    ['Answer within a day. [Ofsted; ilacs 2024]', 'Answer within a day.', ['OFSTED', 'ILACS 2024']],
    ['Answer (JTAI) (SEND).', 'Answer.', ['JTAI', 'SEND']],
    ['Answer (Minute 14)', 'Answer', ['Minute 14']],
  ])('is taken from the end of: %s', (line, text, sources) => {
    expect(takeSources(line, english)).toEqual({ text, sources })
  })

  test.each([
    'Use the framework (CAF)',
    'Answer (OFSTED) within a day',
    'Support special educational needs and disabilities (SEND)',
    'Pay for it (incl. OFSTED fees and travel)',
    '(OFSTED)',
  ])('is not taken from: %s', line => {
    expect(takeSources(line, english)).toEqual({ text: line, sources: [] })
  })
})

describe('a colour', () => {
  test.each([
    ['Green', 'green', ''],
    ['R', 'red', ''],
    ['AMBER - slipping', 'amber', 'slipping'],
    ['b', 'blue', ''],
  ])('is read from %s', (text, rag, rest) => {
    expect(colourOf(text, english)).toEqual({ is: 'colour', rag, rest })
  })

  test.each(['A/G', 'Red to amber', 'green / red'])('is not chosen from two: %s', text => {
    expect(colourOf(text, english)).toEqual({ is: 'several' })
  })

  test.each(['Complete', 'A delay is likely', 'Yellow', 'On track'])('is not made of %s', text => {
    expect(colourOf(text, english)).toEqual({ is: 'no colour' })
  })
})

describe('a score', () => {
  test.each([
    ['PLAN Score: 2', 'Plan', 2],
    ['Deliver Level 3', 'Deliver', 3],
    ['LEAD Score: 0 1 ② 3 4', 'Lead', 2],
    ['Workforce 0 1 [2] 3 4', 'Workforce', 2],
    ['Housing Score 3/4', 'Housing', 3],
    ['Plan 1/4', 'Plan', 1],
    ['Plan (2/4)', 'Plan', 2],
    ['Deliver – score 3 out of 4', 'Deliver', 3],
    ['Evaluate: Level 2', 'Evaluate', 2],
    ['Lead 2 of 4', 'Lead', 2],
    ['Governance (Score: 0)', 'Governance', 0],
    ['Governance - 4/4', 'Governance', 4],
  ])('is recorded in %s', (words, name, score) => {
    expect(namedScoreOf(words, english)).toMatchObject({ name, score })
  })

  test.each([
    ['PLAN Score: 0 1 2 3 4', 'Plan'],
    ['PLAN Score: 0 1 3 4', 'Plan'],
    ['EVALUATE Score:', 'Evaluate'],
    ['Data Score: 2-3', 'Data'],
    ['FAMILY FOCUS', 'Family Focus'],
    ['Deliver 2 of 5', 'Deliver'],
    ['Deliver (Level 7)', 'Deliver'],
    ['Deliver 5/4', 'Deliver'],
    ['Strand 2 of 4', 'Strand 2 of 4'],
    ['Strand 2/4', 'Strand 2/4'],
    ['Plan 2', 'Plan 2'],
    ['Plan (2)', 'Plan (2)'],
    ['Standard 2 of 5', 'Standard 2 of 5'],
    ['Year 11 transitions', 'Year 11 transitions'],
  ])('is not worked out from %s', (words, name) => {
    expect(namedScoreOf(words, english)).toMatchObject({ name, score: null })
  })

  test.each([
    ['2/4', 'Score', 2],
    ['2 out of 4', 'Score (0-4)', 2],
    ['2/5', 'Level (1-5)', 2],
    ['3', 'Level (1-5)', 3],
    ['7', 'Score out of 10', 7],
  ])('is recorded in %s under %s', (words, heading, score) => {
    expect(scoreOf(words, scaleIn(heading))).toBe(score)
  })

  test.each([
    ['2/3', 'Level (1-5)'],
    ['2/3', 'Score'],
    ['2/5', 'Score'],
    ['5', 'Score (0-4)'],
    ['0', 'Level (1-5)'],
    ['6/4', 'Score'],
    ['2.5', 'Score'],
    ['17', 'Score'],
    ['3/12/26', 'Score'],
  ])('is not made of %s under %s', (words, heading) => {
    expect(scoreOf(words, scaleIn(heading))).toBeNull()
  })
})
