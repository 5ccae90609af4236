import { z } from 'zod'

export const sorts = ['reference', 'text', 'lead', 'due', 'lifecycle', 'rag', 'signals', 'updated'] as const
export const SortName = z.enum(sorts)
export type SortName = z.infer<typeof SortName>

export const groups = ['thread', 'element', 'lead', 'agency', 'lifecycle', 'rag'] as const
export const GroupName = z.enum(groups)
export type GroupName = z.infer<typeof GroupName>

/** How a sheet is laid out, beside what it is narrowed to. Without a sort it stands in the order of its plan. */
export const View = z.object({
  sort: SortName.optional().catch(undefined),
  down: z.stringbool().optional().catch(undefined),
  group: GroupName.optional().catch(undefined),
})
export type View = z.infer<typeof View>

/** A press on a column: up, then down, then the order of the plan again. */
export function sortedBy(view: View, name: SortName): View {
  const { sort: _sort, down: _down, ...rest } = view
  if (view.sort !== name) return { ...rest, sort: name }
  return view.down ? rest : { ...rest, sort: name, down: true }
}
