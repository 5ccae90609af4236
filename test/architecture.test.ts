import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from '@jest/globals'

const root = resolve(import.meta.dirname, '..')

type File = { path: string; imports: string[] }

const files: File[] = ['domain', 'bot', 'tab', 'manifest', 'infra']
  .filter(room => existsSync(join(root, room)))
  .flatMap(sources)

test('the domain imports nothing of ours, and of others only zod', () => {
  const strangers = importsFrom('domain').filter(
    ({ target }) => !inRoom(target, 'domain') && target !== 'zod',
  )
  expect(strangers).toEqual([])
})

test('the domain has no clock, no randomness, no environment and waits for nothing', () => {
  const forbidden =
    /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\b|Math\.random|randomUUID|\bprocess\.|\bawait\b|\basync\b/
  const sinners = files.filter(file => inRoom(file.path, 'domain') && forbidden.test(code(file.path)))
  expect(sinners.map(file => file.path)).toEqual([])
})

test.each([
  ['tab', ['tab', 'domain']],
  ['bot/store', ['bot/store', 'domain']],
  ['bot/acts', ['bot/acts', 'bot/store', 'bot/intake', 'domain']],
  ['bot/intake', ['bot/intake', 'domain']],
  ['bot/api', ['bot/api', 'bot/acts', 'bot/store', 'domain']],
  ['bot/chat', ['bot/chat', 'bot/acts', 'bot/store', 'domain']],
  ['bot/dispatch', ['bot/dispatch', 'bot/chat', 'bot/acts', 'bot/store', 'domain']],
  ['bot/sample', ['bot/sample', 'bot/acts', 'bot/store', 'bot/intake', 'domain']],
  ['manifest', ['manifest', 'domain', 'bot/chat/vocabulary.ts', 'tab/route.ts']],
])('%s imports of ours only from %j', (room, allowed) => {
  const strangers = importsFrom(room)
    .filter(({ target }) => files.some(file => file.path === target))
    .filter(({ target }) => !allowed.some(each => target === each || inRoom(target, each)))
  expect(strangers).toEqual([])
})

test.each([
  ['botbuilder', 'bot/chat/botFramework.ts'],
  ['@microsoft/teams-js', 'tab/teams.ts'],
  ['@microsoft/microsoft-graph-client', 'bot/microsoft365/graph.ts'],
  ['@azure/msal-node', 'bot/microsoft365/entra.ts'],
  ['pg', 'bot/store/served.ts'],
  ['pg-boss', 'bot/store/jobs.ts'],
])('only one file speaks %s', (library, speaker) => {
  const speakers = files.filter(file =>
    file.imports.some(each => each === library || each.startsWith(`${library}/`)),
  )
  expect(speakers.map(file => file.path).filter(path => path !== speaker)).toEqual([])
})

test('no two files import each other in a circle', () => {
  const byPath = new Map(files.map(file => [file.path, file]))
  const finished = new Set<string>()
  const walk = (path: string, above: string[]): string[] => {
    if (above.includes(path)) return [...above.slice(above.indexOf(path)), path]
    if (finished.has(path)) return []
    const circle = (byPath.get(path)?.imports ?? []).flatMap(each => walk(each, [...above, path]))
    finished.add(path)
    return circle
  }
  expect(files.flatMap(file => walk(file.path, []))).toEqual([])
})

test('there is no room whose name refuses nothing', () => {
  const drawers = /(^|\/)(utils?|helpers?|services?|common|types|constants|misc|lib|interfaces)(\/|\.tsx?$)/
  expect(files.map(file => file.path).filter(path => drawers.test(path))).toEqual([])
})

function sources(room: string): File[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(room, name).replaceAll('\\', '/'))
    .map(path => ({ path, imports: targets(path) }))
}

/** What a file imports when it runs: ours as paths from the root, others by their name. Types cost nothing and are left out. */
function targets(path: string): string[] {
  const statements = code(path).matchAll(
    /(?:^|\n)(?:import|export)\s+(?!type\b)[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/g,
  )
  return [...statements].flatMap(([, one, other]) => one ?? other ?? []).map(name => resolved(path, name))
}

function resolved(path: string, name: string): string {
  return name.startsWith('.')
    ? relative(root, resolve(root, dirname(path), name)).replaceAll('\\', '/')
    : name
}

function importsFrom(room: string): { from: string; target: string }[] {
  return files
    .filter(file => inRoom(file.path, room))
    .flatMap(file => file.imports.map(target => ({ from: file.path, target })))
}

function inRoom(path: string, room: string): boolean {
  return path.startsWith(`${room}/`)
}

function code(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
