/** Where nobody leads: the whole of what is written, but for what stands in brackets behind it. */
export const nobody = [
  'n/a',
  'na',
  'none',
  'nil',
  'nobody',
  'no one',
  'no-one',
  'no lead',
  'no owner',
  'no lead identified',
  'no lead assigned',
  'no lead officer',
  'no lead yet',
  'vacant',
  'vacancy',
  'vacant post',
  'post vacant',
  'currently vacant',
  'unassigned',
  'unallocated',
  'not assigned',
  'not allocated',
  'not applicable',
  'unknown',
] as const

/** Where somebody will lead and nobody does yet: how what is written begins. */
export const notAgreed = [
  'tbc',
  'tbd',
  'tba',
  'to be confirmed',
  'to be agreed',
  'to be decided',
  'to be determined',
  'to be advised',
  'to be identified',
  'to be appointed',
  'to be assigned',
  'to be allocated',
  'to be nominated',
  'to be recruited',
  'to be found',
  'lead to be',
  'lead tbc',
  'lead tbd',
  'lead tba',
  'owner to be',
  'owner tbc',
  'not yet agreed',
  'not yet assigned',
  'not yet allocated',
  'not yet identified',
  'not yet appointed',
  'not agreed',
  'awaiting appointment',
  'awaiting recruitment',
  'pending appointment',
  'pending recruitment',
] as const

/** What words in the place of a lead say where they name none. */
export function unledIn(words: string): 'nobody' | 'not agreed' | undefined {
  const plain = words.toLowerCase().replace(/\s+/g, ' ').trim()
  if (/^[-–—?]*$/.test(plain)) return plain === '' ? undefined : 'nobody'
  if (nobody.some(phrase => plain.replace(/\s*\(.*\)$|[.?]+$/g, '') === phrase)) return 'nobody'
  return notAgreed.some(phrase => new RegExp(`^${phrase}\\b`).test(plain)) ? 'not agreed' : undefined
}
