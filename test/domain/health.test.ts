import { expect, test } from '@jest/globals'
import { type HealthFacts, type Part, partsOf } from '../../domain/health.ts'

const at = '2027-01-04T09:00:00Z'
const well: HealthFacts = {
  at,
  database: { kind: 'served', applied: 12, pending: [] },
  jobs: { running: true, waiting: 1, failed: 0, oldestDue: null },
  channel: {
    name: 'Early Help',
    stopped: null,
    last: { state: 'delivered', at, reason: null },
    unknown: 0,
    refused: 0,
    failingSince: null,
  },
}

test('what is in use and well works, and asks nothing of anybody', () => {
  for (const name of ['Database', 'Jobs', 'Channel'] as const)
    expect(part(name, {})).toMatchObject({ state: 'works', todo: null })
})

test.each<[string, Part['name'], Partial<HealthFacts>, Part['state'], string]>([
  [
    'a database that lacks a change',
    'Database',
    { database: { kind: 'served', applied: 11, pending: ['0012-membership.sql'] } },
    'needs a look',
    '0012-membership.sql',
  ],
  [
    'jobs that do not run while a channel waits',
    'Jobs',
    { jobs: { ...well.jobs, running: false } },
    'does not work',
    'nothing runs that would post',
  ],
  [
    'jobs that nobody needs',
    'Jobs',
    { jobs: { ...well.jobs, running: false }, channel: null },
    'not there',
    'nothing needs them',
  ],
  [
    'a job that nobody takes',
    'Jobs',
    { jobs: { ...well.jobs, oldestDue: '2027-01-04T08:50:00Z' } },
    'needs a look',
    'due for 10 minutes',
  ],
  ['a job that failed', 'Jobs', { jobs: { ...well.jobs, failed: 2 } }, 'needs a look', '2 failed'],
  ['no channel', 'Channel', { channel: null }, 'not there', 'No channel hears'],
  [
    'a channel that takes no more',
    'Channel',
    { channel: channelWith({ stopped: { reason: 'the bot was removed' } }) },
    'does not work',
    'the bot was removed',
  ],
  [
    'posts that may not have arrived',
    'Channel',
    { channel: channelWith({ unknown: 1, refused: 2 }) },
    'needs a look',
    'of 1 nobody knows whether they arrived, and 2 were refused',
  ],
])('%s is said, with what to do', (_what, name, facts, state, words) => {
  const found = part(name, facts)
  expect(found).toMatchObject({ state, says: expect.stringContaining(words) })
  if (state === 'does not work' || state === 'needs a look') expect(found?.todo).toBeTruthy()
})

test('what this version does without is said plainly, and drawn neither as good nor as a fault', () => {
  const without = ['Bot credentials', 'Microsoft Graph', 'Digest'] as const
  expect(without.map(name => part(name, {})?.state)).toEqual(['not there', 'not there', 'not there'])
})

function part(name: Part['name'], facts: Partial<HealthFacts>): Part | undefined {
  return partsOf({ ...well, ...facts }).find(each => each.name === name)
}

function channelWith(facts: Partial<NonNullable<HealthFacts['channel']>>): HealthFacts['channel'] {
  return well.channel && { ...well.channel, ...facts }
}
