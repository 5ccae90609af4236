import { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'

const Guid = z.guid('it must be a GUID, like xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx')
const Page = z.url({ protocol: /^https$/, error: 'it must begin with https://' }).max(2048)

const Environment = z.object({
  /** The id of the app in Teams: any GUID, kept for good, for a new one is a new app. */
  APP_ID: Guid,
  /** The id of the bot's registration in Entra. */
  BOT_ID: Guid,
  /** Where the server answers people. */
  SITE_URL: Page.refine(isOrigin, 'it must be the address alone, like https://golden-thread.example.org'),
  /** What the organisation says about privacy, and the terms it offers the app on. */
  PRIVACY_URL: Page.optional(),
  TERMS_URL: Page.optional(),
})

export type Settings = {
  appId: string
  botId: string
  site: URL
  privacyUrl: string | null
  termsUrl: string | null
}

/** The settings a package is made of; refused with `not valid` and a sentence that names what to set. */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  refuseMissing(set)
  const parsed = Environment.safeParse(set)
  if (!parsed.success) throw refusal(parsed.error.issues[0])
  const { APP_ID, BOT_ID, SITE_URL, PRIVACY_URL, TERMS_URL } = parsed.data
  return {
    appId: APP_ID,
    botId: BOT_ID,
    site: new URL(SITE_URL),
    privacyUrl: PRIVACY_URL ?? null,
    termsUrl: TERMS_URL ?? null,
  }
}

function refuseMissing(set: NodeJS.ProcessEnv): void {
  const missing = ['APP_ID', 'BOT_ID', 'SITE_URL'].filter(name => set[name] === undefined)
  if (!missing.length) return
  const named = new Intl.ListFormat('en-GB').format(missing)
  throw new Refusal('not valid', `Set ${named} first. “Settings” in the README says what they are.`)
}

function refusal(issue: z.core.$ZodIssue | undefined): Refusal {
  return new Refusal(
    'not valid',
    `The setting ${issue?.path.join('.')} is not right: ${issue?.message}. See “Settings” in the README.`,
  )
}

/** The tab's files are asked for at the root of its host, so a path would lead nowhere. */
function isOrigin(address: string): boolean {
  return URL.canParse(address) && new URL(address).href === `${new URL(address).origin}/`
}
