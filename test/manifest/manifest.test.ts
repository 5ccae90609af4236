import { expect, test } from '@jest/globals'
import { understood } from '../../bot/chat/understanding.ts'
import { vocabulary } from '../../bot/chat/vocabulary.ts'
import { manifestOf } from '../../manifest/manifest.ts'
import { complaintsAbout } from '../../manifest/schema.ts'
import { settingsFrom } from '../../manifest/settings.ts'
import { routeOf } from '../../tab/route.ts'
import { environment } from './settings.ts'

const manifest = manifestOf(settingsFrom(environment), '0.1.0')
const [bot] = manifest.bots ?? []
const [board] = manifest.staticTabs ?? []
const offered = bot?.commandLists ?? []

test('Microsoft’s schema has nothing against the manifest, and says so where it has', () => {
  expect(complaintsAbout(manifest)).toEqual([])
  const tooLong = { ...manifest, name: { short: 'Golden Thread of the Thornmere Partnership' } }
  expect(complaintsAbout(tooLong)).toEqual(['/name/short must NOT have more than 30 characters'])
})

test.each(['team', 'groupChat', 'personal'])(
  'in scope %s Teams offers a dozen of what the help lists at most, and help itself',
  scope => {
    const lists = offered.filter(each => each.scopes.some(each => each === scope))
    const commands = lists.flatMap(each => each.commands)
    const listed = vocabulary.map(({ example, meaning }) => ({ title: example, description: meaning }))
    expect(listed).toEqual(expect.arrayContaining(commands))
    expect(commands.map(({ title }) => title)).toContain('help')
    expect(commands.length).toBeLessThanOrEqual(12)
  },
)

test('what Teams offers is understood when it is sent as it stands', () => {
  const titles = offered.flatMap(each => each.commands.map(({ title }) => title))
  const deaf = titles.filter(title => !understood(title))
  expect([titles.length > 0, deaf]).toEqual([true, []])
})

test('the tab opens the board that the site itself opens with, on the domain the package declares', () => {
  const { hash, host } = new URL(board?.contentUrl ?? '')
  expect(routeOf(hash)).toEqual({ screen: 'home' })
  expect([host]).toEqual(manifest.validDomains)
})

test('somebody who installs the app sees the board first and the chat with the bot second', () => {
  expect(manifest.staticTabs?.map(tab => tab.entityId)).toEqual(['board', 'conversations'])
})

test('a team is what the app is offered to first, with its private and shared channels', () => {
  expect(manifest).toMatchObject({ defaultInstallScope: 'team', supportsChannelFeatures: 'tier1' })
})

test('nobody is promised a sign-in or a notification that this version does not have', () => {
  const promised = ['webApplicationInfo', 'authorization', 'permissions', 'activities']
  expect(Object.keys(manifest).filter(key => promised.includes(key))).toEqual([])
})

test('the privacy notice and the terms are the organisation’s own where it has named them', () => {
  const named = {
    PRIVACY_URL: 'https://thornmere.example/privacy',
    TERMS_URL: 'https://thornmere.example/terms',
  }
  expect(manifestOf(settingsFrom({ ...environment, ...named }), '0.1.0').developer).toMatchObject({
    privacyUrl: named.PRIVACY_URL,
    termsOfUseUrl: named.TERMS_URL,
  })
})

const [extension] = manifest.composeExtensions ?? []

test('links to the site unfold, and the search says what to look for in words that Copilot can go by', () => {
  expect(extension?.messageHandlers).toEqual([
    { type: 'link', value: { domains: ['golden-thread.thornmere.example'] } },
  ])
  const find = extension?.commands?.find(({ id }) => id === 'find')
  expect(find?.parameters?.map(({ name }) => name)).toEqual(['words'])
  for (const said of [find?.semanticDescription, find?.parameters?.[0]?.semanticDescription])
    expect(said?.length).toBeGreaterThan(100)
})

test('“Make this an action” is offered on a message, and asks the bot for its form', () => {
  const make = extension?.commands?.find(({ id }) => id === 'makeAction')
  expect(make).toMatchObject({ type: 'action', fetchTask: true, context: ['message', 'compose'] })
})
