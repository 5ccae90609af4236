import type { Member } from '../../domain/person.ts'

/** The names, posts and agencies of the board, for a field that takes a lead in words. */
export function LeadNames({ id, people }: { id: string; people: Member[] }) {
  const names = new Set(people.flatMap(({ name, post, agency }) => [name, post ?? [], agency ?? []].flat()))
  return (
    <datalist id={id}>
      {[...names].map(name => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
