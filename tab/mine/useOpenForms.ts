import { useRef, useState } from 'react'
import type { MinePage } from '../../domain/views/minePage.ts'
import { type Group, groupsOf, stillGroups } from './groups.ts'

type Laid = { waits: MinePage['waits']; groups: Group[] }

/** Which forms are open, several at a time; while any is, everything stays where it stands, so that nothing typed is lost. */
export function useOpenForms({ waits, led }: MinePage) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const laid = useRef<Laid>({ waits: [], groups: [] })
  laid.current =
    open.size === 0
      ? { waits, groups: groupsOf(led) }
      : { ...laid.current, groups: stillGroups(laid.current.groups, led) }
  return {
    ...laid.current,
    isOpen: (key: string) => open.has(key),
    toggle: (key: string) => setOpen(open => withToggled(open, key)),
    /** Several forms may end at once: each closes its own. */
    close: (key: string) => setOpen(open => new Set([...open].filter(each => each !== key))),
  }
}

export type OpenForms = ReturnType<typeof useOpenForms>

function withToggled(open: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return open.has(key) ? new Set([...open].filter(each => each !== key)) : new Set([...open, key])
}
