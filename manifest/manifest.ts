import type { TeamsManifestV1D25 } from '@microsoft/app-manifest'
import { offered } from '../bot/chat/vocabulary.ts'
import { addressOf } from '../tab/route.ts'
import { accentColour, icons } from './icons.ts'
import type { Settings } from './settings.ts'

export type Manifest = TeamsManifestV1D25.TeamsManifestV1D25

type ExtensionCommand = NonNullable<NonNullable<Manifest['composeExtensions']>[number]['commands']>[number]

type Scope = 'personal' | 'team' | 'groupChat'
const scopes: Scope[] = ['team', 'groupChat', 'personal']

/**
 * What Teams is told about this version, and no more than it does: there is no `webApplicationInfo` before somebody can sign in,
 * and no permission, for a bot needs none to answer where it is installed.
 */
export function manifestOf(settings: Settings, version: string): Manifest {
  const { appId, site } = settings
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json',
    manifestVersion: '1.25',
    version,
    id: appId,
    developer: developer(settings),
    name: { short: 'Golden Thread', full: 'Golden Thread: from strategy to delivery' },
    description,
    icons: { color: icons.colour.file, outline: icons.outline.file },
    accentColor: accentColour,
    staticTabs: [board(site), conversation],
    configurableTabs: [channelTab(site)],
    bots: [bot(settings)],
    composeExtensions: [extension(settings)],
    validDomains: [site.host],
    defaultInstallScope: 'team',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    // From 1.25 on Teams refuses an app for teams without it, though the schema does not.
    supportsChannelFeatures: 'tier1',
  }
}

const description = {
  short: 'Who leads each action of your strategy, by when, and how it really stands.',
  full: `Golden Thread keeps a partnership's strategy alive after it has been adopted.

It reads the documents you have (a strategy, a maturity matrix or an action plan, in Word, Excel, CSV, HTML or text) and shows every vision, golden thread, commitment, gap and action beside the line it came from. A coordinator checks what was read, and accepts it. From then on each action has a reference that people can say aloud, such as A12, with a lead and a due day, or an open question where one is missing.

In the tab the chair sees how the board stands: what is late or red, what nobody leads, and which greens the record does not bear out. Every doubt stands beside its reason, every change beside who made it and when.

In a channel or a chat, mention the bot and say “A12 amber 60% waiting for the data-sharing agreement”. The action is updated, and the answer says what changed. “my actions” shows what you lead, to be reported on in one card; “status” says how the board stands, and “help” lists the rest.

Where a message is written, find an action and drop its card into any chat, or make an action of a message: whose words it was, and where they stand, is kept with it.

Golden Thread holds plans and progress. It is no place for the names or cases of children and families.`,
}

/** Teams demands both pages; the site stands in for those that are not written yet. */
function developer({ site, privacyUrl, termsUrl }: Settings): Manifest['developer'] {
  return {
    name: 'Golden Thread',
    websiteUrl: site.origin,
    privacyUrl: privacyUrl ?? site.origin,
    termsOfUseUrl: termsUrl ?? site.origin,
  }
}

function board(site: URL) {
  const address = `${site.origin}/${addressOf({ screen: 'home' })}`
  return {
    entityId: 'board',
    name: 'Board',
    contentUrl: address,
    websiteUrl: address,
    scopes: ['personal' as const],
  }
}

/** The tab of a channel or a group chat: whoever adds it chooses which board it shows. */
function channelTab(site: URL) {
  return {
    configurationUrl: `${site.origin}/${addressOf({ screen: 'configure' })}`,
    canUpdateConfiguration: true,
    scopes: ['team' as const, 'groupChat' as const],
    context: ['channelTab' as const, 'privateChatTab' as const],
  }
}

/** Teams' own name for the chat with the bot: named here, it stands behind the board rather than before it. */
const conversation = { entityId: 'conversations', scopes: ['personal' as const] }

function bot({ botId }: Settings) {
  const commandLists = scopes.map(scope => ({
    scopes: [scope],
    commands: offered[scope].map(({ example, meaning }) => ({ title: example, description: meaning })),
  }))
  return { botId, scopes, commandLists }
}

/**
 * What can be done where a message is written. The descriptions serve Copilot as well, which chooses a command and fills in its
 * parameter by them alone.
 */
function extension({ botId, site }: Settings) {
  return {
    botId,
    composeExtensionType: 'botBased' as const,
    commands: [find, makeAction],
    messageHandlers: [{ type: 'link' as const, value: { domains: [site.host] } }],
  }
}

const find: ExtensionCommand = {
  id: 'find',
  type: 'query',
  context: ['compose', 'commandBox'],
  title: 'Find an action',
  description: 'Actions, commitments and golden threads of your boards, by reference or by words',
  semanticDescription:
    'Finds actions, commitments and golden threads of the partnership boards the person is on. Each result says the reference, the declared colour (red, amber, green, blue or not known), who leads it, the day it is due, and what the record says: late, silent, waiting on another, without a lead or a day. Nothing is changed.',
  samplePrompts: [
    { text: 'How does action A12 stand?' },
    { text: 'Who leads the indicator set, and is it late?' },
    { text: 'What does Grace Adeyemi lead?' },
    { text: 'Which commitments are about sharing information?' },
  ],
  initialRun: true,
  parameters: [
    {
      name: 'words',
      title: 'Words',
      description: 'A reference such as A12, words of an action, or the name of its lead',
      semanticDescription:
        'One reference, a letter and a number such as A12 (action), C7 (commitment) or T1 (golden thread); or a few words that all stand in the text of the item or in the name of its lead. Colours and dates are not searched.',
      inputType: 'text',
      isRequired: true,
    },
  ],
}

const makeAction: ExtensionCommand = {
  id: 'makeAction',
  type: 'action',
  context: ['message', 'compose'],
  title: 'Make this an action',
  description:
    'A new action of your board, made of a message: its author and link stay with it as the source',
  fetchTask: true,
}
