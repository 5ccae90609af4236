import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

/**
 * `npm run playground`: the server, and Microsoft's Agents Playground in place of Teams, both on this machine. Settings are the
 * server's, and PLAYGROUND_PORT (56150). Ctrl-C, or the end of either, ends both.
 */
const root = resolve(import.meta.dirname, '../..')
const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
const running: ChildProcess[] = []
const endedByItself =
  'One of the two ended by itself. What Playground says of it stands in test/playground/devTools.'
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(0))

const server = start([resolve(root, 'bot/server.ts')], root, {})
const { url } = await said(server, /(?<url>http:\/\/localhost:\d+)/)
const port = process.env.PLAYGROUND_PORT || '56150'
const options = ['start', '-e', `${url}/api/messages`, '-c', 'msteams', '--disable-telemetry', '-p', port]
// It reads its configuration where it runs, and leaves its log there, in devTools/.
const playground = start([cli, ...options], import.meta.dirname, { TEAMSAPPTESTER_BROWSER: 'none' })
const page = await said(playground, /Listening on (?<port>\d+)/)
console.log(
  `Open http://localhost:${page.port} and say: my actions. You are Tom Ellery, the performance manager. Ctrl-C ends both.`,
)

function start(command: string[], cwd: string, settings: Record<string, string>): ChildProcess {
  const started = spawn(process.execPath, command, {
    cwd,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.once('exit', code => {
    if (process.exitCode === undefined) console.error(endedByItself)
    stop(code ?? 1)
  })
  running.push(started)
  return started
}

/** What a process prints goes on being shown; answers once it has printed something like `pattern`. */
function said(started: ChildProcess, pattern: RegExp): Promise<Record<string, string>> {
  return new Promise(resolve => {
    let text = ''
    started.stdout?.on('data', data => {
      process.stdout.write(data)
      text += data
      const found = pattern.exec(text)
      if (found?.groups) resolve(found.groups)
    })
  })
}

/** Children are given time to close what they hold: the server its store. */
function stop(code: number): void {
  process.exitCode ??= code
  for (const each of running) if (each.exitCode === null) each.kill('SIGTERM')
}
