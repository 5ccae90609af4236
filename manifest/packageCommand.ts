import { mkdir, writeFile } from 'node:fs/promises'
import { Refusal } from '../domain/refusal.ts'
import about from '../package.json' with { type: 'json' }
import { packageOf } from './package.ts'
import { type Settings, settingsFrom } from './settings.ts'

/** `npm run -s package`: the package an administrator uploads to Teams, as `dist/golden-thread.zip`. */
async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = settingsFrom(environment)
  const bytes = await packageOf(settings, about.version)
  await mkdir('dist', { recursive: true })
  await writeFile('dist/golden-thread.zip', bytes)
  print(`dist/golden-thread.zip is Golden Thread ${about.version} at ${settings.site.origin}.`)
  for (const page of unwritten(settings)) {
    print(`It names the site itself where ${page} belongs: set it before people install the app.`)
  }
}

function unwritten({ privacyUrl, termsUrl }: Settings): string[] {
  return [privacyUrl ? [] : 'PRIVACY_URL', termsUrl ? [] : 'TERMS_URL'].flat()
}

function print(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

main(process.env).catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
})
