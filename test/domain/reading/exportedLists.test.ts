import { expect, test } from '@jest/globals'
import { linesOf, readProposal } from '../../intake/reading.ts'

test('a list exported by SharePoint is read beneath its headings, its titles as the work, its days without their midnight', async () => {
  const plan = await readProposal(
    'list.html',
    `<div><table id="{A1}"><thead><tr><th>Attachments<th>ID<th><a>Title</a><th>Assigned To<th>Due Date<th>Task Status<th>Modified By</tr></thead>
     <tr><td><td>14<td><a href="x">Agree the protocol</a><td>Smith, Ann<td>31/03/2027 00:00<td>In Progress<td>Admin</tr>
     <tr><td><td>15<td>Write the plan<td>Comms<td>2027-04-30T00:00:00Z<td>Completed<td>Admin</tr></table></div>`,
  )
  expect(linesOf(plan, 'action')).toMatchObject([
    { text: 'Agree the protocol', lead: 'Smith, Ann', dueOn: '2027-03-31', lifecycle: 'in progress' },
    { text: 'Write the plan', lead: 'Comms', dueOn: '2027-04-30', lifecycle: 'complete' },
  ])
  expect(plan.notes).toContainEqual(
    expect.objectContaining({ kind: 'guessed', text: expect.stringContaining('what stands under “Title”') }),
  )
})
