import { RowsQuery } from '../domain/requests.ts'
import { View } from './list/view.ts'

/** What can be asked of a list; paging is the list's own affair. */
export type Filters = Omit<RowsQuery, 'limit' | 'offset'>

/** A place in the tab. Its address stands behind the hash, so that any server, and a deep link of Teams, can carry it. */
export type Route =
  | { screen: 'home' }
  | { screen: 'start' }
  | { screen: 'configure' }
  | { screen: 'board'; boardId: string }
  | {
      screen: 'threads'
      boardId: string
      vision?: string | undefined
      thread?: string | undefined
      coverage: boolean
    }
  | { screen: 'matrix'; boardId: string; element?: string | undefined; beside?: string | undefined }
  | { screen: 'workshop'; boardId: string; plan?: string | undefined; element?: string | undefined }
  | { screen: 'list'; boardId: string; filters: Filters; view?: View }
  | { screen: 'item'; boardId: string; reference: string }
  | { screen: 'trend'; boardId: string }
  | { screen: 'meeting'; boardId: string; at?: string | undefined }
  | { screen: 'mine'; boardId: string }
  | { screen: 'people'; boardId: string }
  | { screen: 'settings'; boardId: string }
  | { screen: 'health'; boardId: string }
  | { screen: 'readings'; boardId: string }
  | { screen: 'reading'; boardId: string; readingId: string }

/** What a screen is given: the part of the address that is its own. */
export type RouteOf<S extends Route['screen']> = Extract<Route, { screen: S }>

export const everyAction: Filters = { kind: 'action' }

/** `#/boards/7/list?rag=red` is a list; what is not understood is home. */
export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?')
  const [boards, boardId, screen, rest] = path.split('/').map(decoded)
  if (boards === 'start') return { screen: 'start' }
  if (boards === 'configure') return { screen: 'configure' }
  if (boards !== 'boards' || !boardId) return { screen: 'home' }
  return screenOf(boardId, screen, rest, new URLSearchParams(search))
}

export function addressOf(route: Route): string {
  if (route.screen === 'home') return '#/'
  if (route.screen === 'start') return '#/start'
  if (route.screen === 'configure') return '#/configure'
  const board = `#/boards/${encodeURIComponent(route.boardId)}`
  switch (route.screen) {
    case 'board':
      return board
    case 'item':
      return `${board}/items/${encodeURIComponent(route.reference)}`
    case 'reading':
      return `${board}/readings/${encodeURIComponent(route.readingId)}`
    case 'list':
      return `${board}/list${searchOf({ ...route.filters, ...route.view })}`
    case 'threads':
      return `${board}/threads${searchOf({ vision: route.vision, thread: route.thread, coverage: route.coverage })}`
    case 'matrix':
      return `${board}/matrix${searchOf({ element: route.element, beside: route.beside })}`
    case 'workshop':
      return `${board}/matrix/workshop${searchOf({ plan: route.plan, element: route.element })}`
    case 'meeting':
      return `${board}/meeting${searchOf({ at: route.at })}`
    case 'trend':
    case 'mine':
    case 'people':
    case 'settings':
    case 'health':
    case 'readings':
      return `${board}/${route.screen}`
  }
}

/** `{ rag: 'red', late: true }` as `?rag=red&late=true`; what is absent or false is left out. */
export function searchOf(asked: Record<string, string | number | boolean | undefined>): string {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined && value !== false)
  const search = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
  return search && `?${search}`
}

/** Half an escape, as a mail program may leave of a link, is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function screenOf(
  boardId: string,
  screen: string | undefined,
  rest: string | undefined,
  search: URLSearchParams,
): Route {
  const asked = (name: string) => search.get(name) ?? undefined
  switch (screen) {
    case 'threads':
      return {
        screen,
        boardId,
        vision: asked('vision'),
        thread: asked('thread'),
        coverage: search.has('coverage'),
      }
    case 'matrix':
      return rest === 'workshop'
        ? { screen: rest, boardId, plan: asked('plan'), element: asked('element') }
        : { screen, boardId, element: asked('element'), beside: asked('beside') }
    case 'list':
      return { screen, boardId, ...listOf(search) }
    case 'items':
      return rest ? { screen: 'item', boardId, reference: rest } : { screen: 'board', boardId }
    case 'meeting':
      return { screen, boardId, at: asked('at') }
    case 'readings':
      return rest ? { screen: 'reading', boardId, readingId: rest } : { screen, boardId }
    case 'trend':
    case 'mine':
    case 'people':
    case 'settings':
    case 'health':
      return { screen, boardId }
    default:
      return { screen: 'board', boardId }
  }
}

/** What is misspelled narrows nothing, and lays out nothing. */
function listOf(search: URLSearchParams): Pick<RouteOf<'list'>, 'filters' | 'view'> {
  const { sort, down, group, ...asked } = Object.fromEntries(search)
  const laidOut = sort || group ? { view: View.parse({ sort, down, group }) } : {}
  const parsed = RowsQuery.safeParse(asked)
  if (!parsed.success) return { filters: everyAction, ...laidOut }
  const { limit: _limit, offset: _offset, ...filters } = parsed.data
  return { filters, ...laidOut }
}
