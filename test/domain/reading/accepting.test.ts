import { expect, test } from '@jest/globals'
import { accept } from '../../../domain/accept.ts'
import { Day } from '../../../domain/day.ts'
import type { Proposal } from '../../../domain/reading/proposal.ts'
import { linesOf, readProposal } from '../../intake/reading.ts'

const at = '2026-11-02T09:00:00Z'
const plan = {
  tenantId: 't1',
  planId: 'p1',
  boardId: 'b1',
  kind: 'action plan' as const,
  title: 'Plan',
  fileName: 'plan.csv',
  acceptedAt: at,
  acceptedBy: 'u1',
}

test('An accepted action keeps in its history by when it was to be done where that is no day, and what success is', async () => {
  const proposal = await readProposal(
    'plan.csv',
    'Action,Lead,By when,Progress,Success measures\nOpen late,Hub Manager,June 2026,Agreed,More families come\n',
  )
  expect(linesOf(proposal, 'action')).toHaveLength(1)
  expect(accepted(proposal)).toMatchObject([
    {
      item: { text: 'Open late', dueOn: null, success: 'More families come' },
      events: [
        {
          words: 'By when: June 2026\nAgreed',
          changes: expect.arrayContaining([{ fact: 'success', from: null, to: 'More families come' }]),
        },
      ],
    },
  ])
})

test('An action that waits for approval in its document waits for the chair, who reads what the document says', async () => {
  const proposal = await readProposal(
    'plan.csv',
    'Action,Lead,Status\nOpen late,Hub Manager,"Complete, subject to sign-off"\n',
  )
  expect(accepted(proposal)).toMatchObject([
    {
      item: { lifecycle: { state: 'proposed for closure', evidence: 'Complete, subject to sign-off' } },
      events: [
        {
          changes: expect.arrayContaining([{ fact: 'lifecycle', from: null, to: 'proposed for closure' }]),
        },
      ],
    },
  ])
})

function accepted(proposal: Proposal) {
  let ids = 0
  const { items } = accept({
    proposal,
    plan,
    standing: [],
    matches: new Map(),
    cycleOpenedOn: null,
    known: { people: [] },
    nextReference: () => 'A1',
    newId: () => `i${++ids}`,
    told: { by: { personId: 'u1', name: 'Ruth Marsh' }, at, today: Day.parse('2026-11-02'), door: 'tab' },
  })
  return items
}
