import type { Agency } from '../../domain/agency.ts'

/** An agency as it is written in a row: its other names in one field, with commas between. */
export type AgencyLine = { key: number; name: string; aliases: string }

export function linesOf(agencies: readonly Agency[]): AgencyLine[] {
  return agencies.map(({ name, aliases }, key) => ({ key, name, aliases: aliases.join(', ') }))
}

/** A row without a name is none. */
export function agenciesFrom(lines: readonly AgencyLine[]): Agency[] {
  return lines.flatMap(({ name, aliases }) => {
    const others = aliases.split(',').map(each => each.trim())
    return name.trim() ? [{ name: name.trim(), aliases: others.filter(Boolean) }] : []
  })
}
