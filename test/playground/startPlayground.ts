import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SamplePerson } from '../../bot/sample/people.ts'
import { performance } from '../../bot/sample/people.ts'

const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
const configuration = '.m365agentsplayground.yml'

/** Agents Playground for a journey, in a folder of its own: in it one person of the sample speaks to the bot. */
export async function startPlayground(
  serverUrl: string,
  speaker: SamplePerson,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-playground-'))
  writeFileSync(join(folder, configuration), spokenBy(speaker))
  const options = ['start', '-e', `${serverUrl}/api/messages`, '-c', 'msteams', '--disable-telemetry']
  const playground = spawn(process.execPath, [cli, ...options, '-p', '56150'], {
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>(resolve => playground.once('exit', () => resolve()))
  // A busy port falls back to another: it says which.
  const port = await new Promise<string>((found, failed) => {
    let text = ''
    const read = (data: Buffer) => {
      text += data
      const listening = /Listening on (\d+)/.exec(text)
      if (listening?.[1]) found(listening[1])
    }
    playground.stdout.on('data', read)
    playground.stderr.on('data', read)
    void ended.then(() => failed(new Error(`Agents Playground ended: ${text}`)))
  })
  const stop = async () => {
    playground.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `http://localhost:${port}`, stop }
}

/** The committed configuration, in which Tom speaks, with somebody else in his place and him in theirs. */
function spokenBy(speaker: SamplePerson): string {
  const text = readFileSync(join(import.meta.dirname, configuration), 'utf8')
  const pairs = [performance.personId, ...performance.name.split(' ')].map((of, at) => [
    of,
    [speaker.personId, ...speaker.name.split(' ')][at] ?? of,
  ])
  const swaps = new Map(
    pairs.flatMap(([one = '', other = '']) =>
      [
        [one, other],
        [one.toLowerCase(), other.toLowerCase()],
      ].flatMap(([from = '', to = '']) => [[from, to] as const, [to, from] as const]),
    ),
  )
  const chat = `${speaker.name.split(' ')[0]?.toLowerCase()}-chat`
  return text.replace(/[\w-]+/g, word => swaps.get(word) ?? word).replace('personal-chat', chat)
}
