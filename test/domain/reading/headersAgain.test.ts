import { describe, expect, test } from '@jest/globals'
import { xlsxOf } from '../../intake/officeFiles.ts'
import { linesOf, readProposal, textsOf } from '../../intake/reading.ts'

const first = 'Action,Lead,By when,RAG,Progress\nOpen late,Bo,1 May 2031,Green,Doors fitted\n'

describe('headings said again in other words', () => {
  test('are no action, and what stands beneath them is read as before', async () => {
    const plan = await readProposal(
      'plan.csv',
      `${first}Actions,Lead officer,Timescale,RAG rating,Update\nRing,Al,2 May 2031,Red,No answer\n`,
    )
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Open late', lead: 'Bo', rag: 'green', progress: 'Doors fitted' },
      { text: 'Ring', lead: 'Al', dueOn: '2031-05-02', rag: 'red', progress: 'No answer' },
    ])
  })

  test('in another order are followed from there on', async () => {
    const plan = await readProposal(
      'plan.csv',
      `${first}Owner,Task,Status,Deadline,Cost\nAl,Ring,In progress,2 May 2031,£9\n`,
    )
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Open late', lead: 'Bo', dueOn: '2031-05-01' },
      { text: 'Ring', lead: 'Al', dueOn: '2031-05-02', lifecycle: 'in progress', progress: 'Cost: £9' },
    ])
  })

  test('with more of them are no reason to pass over what stands above', async () => {
    const rows =
      'Open late,Bo,\nAction,Owner,Due date,Status,Comments,Success measure\nRing,Al,2 May 2031,In progress,Rung,All rung\n'
    const plan = await readProposal('plan.csv', `Action,Lead,By when\n${rows}`)
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Open late', lead: 'Bo' },
      { text: 'Ring', lead: 'Al', success: 'All rung' },
    ])
  })

  test('stand beneath the name of their part, also where they change', async () => {
    const parts = `Priority one,,,,\n${first},,,,\nPriority two,,,,\n`
    for (const [again, row] of [
      ['Actions,Lead officer,Timescale,RAG rating,Update', 'Ring,Al,2 May 2031,Red,'],
      ['Who,What,When,RAG,Notes', 'Al,Ring,2 May 2031,Red,'],
    ]) {
      const plan = await readProposal('plan.csv', `${parts}${again}\n${row}\n`)
      expect(linesOf(plan, 'action')).toMatchObject([
        { text: 'Open late', heading: 'Priority one' },
        { text: 'Ring', lead: 'Al', heading: 'Priority two', rag: 'red' },
      ])
    }
  })

  test('are known in a sheet too, and in a matrix', async () => {
    const rows = [
      ['Element', 'Score', 'Evidence', 'Gaps', 'Actions'],
      ['Plan', 2, 'Parents are asked', 'Fathers are not', 'Ask fathers'],
      ['Domain', 'Evidence', 'Current score', 'Weaknesses', 'Next steps'],
      ['Lead', 'A board meets', 3, 'Nobody chairs it', 'Elect a chair'],
    ]
    const plan = await readProposal('matrix.xlsx', await xlsxOf({ name: 'Matrix', rows }))
    expect(linesOf(plan, 'element').map(({ text, score }) => [text, score])).toEqual([
      ['Plan', 2],
      ['Lead', 3],
    ])
    expect(textsOf(plan, 'evidence')).toEqual(['Parents are asked', 'A board meets'])
  })

  test('are not rows that only sound like some of them', async () => {
    const rows = ['Agree the action plan,Lead officer,,,', 'Update,Officer,Ongoing,Red,', 'Task,Al,,,']
    const plan = await readProposal('plan.csv', `${first}${rows.join('\n')}\n`)
    expect(textsOf(plan, 'action')).toEqual(['Open late', 'Agree the action plan', 'Update', 'Task'])
  })
})
