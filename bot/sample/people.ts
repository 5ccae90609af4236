import type { Person, Role } from '../../domain/person.ts'

export type SamplePerson = Omit<Person, 'tenantId'> & { roles: Role[] }

/** The people of the invented borough of Thornmere. Their ids look like Entra's, and Agents Playground uses the same. */
export const chair: SamplePerson = {
  personId: '00000000-0000-4000-8000-000000000001',
  name: 'Ruth Okafor',
  post: 'Independent Chair',
  agency: 'Early Help Strategic Board',
  roles: ['chair', 'member'],
}

export const coordinator: SamplePerson = {
  personId: '00000000-0000-4000-8000-000000000002',
  name: 'Priya Nair',
  post: 'Partnership Coordinator',
  agency: 'Thornmere Council',
  roles: ['coordinator', 'member'],
}

export const performance: SamplePerson = {
  personId: '00000000-0000-4000-8000-000000000003',
  name: 'Tom Ellery',
  post: 'Performance Manager',
  agency: 'Thornmere Council',
  roles: ['member'],
}

export const earlyHelp: SamplePerson = {
  personId: '00000000-0000-4000-8000-000000000004',
  name: 'Grace Adeyemi',
  post: 'Early Help Service Manager',
  agency: 'Thornmere Council',
  roles: ['member'],
}

export const health: SamplePerson = {
  personId: '00000000-0000-4000-8000-000000000005',
  name: 'Helen Marsh',
  post: 'Named Nurse',
  agency: 'Brightside NHS Trust',
  roles: ['partner'],
}

export const people = [chair, coordinator, performance, earlyHelp, health] as const
