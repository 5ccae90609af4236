import { readFile as readBytes, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { planJson } from '../../domain/reading/planJson.ts'
import { Refusal } from '../../domain/refusal.ts'
import { readFile } from './intake.ts'
import { refuseLargeFile } from './limits.ts'
import { outlineOf } from './outline.ts'

/** `npm run -s read -- FILE [--json]`: what a document would become, without a database and without saving anything. */
async function main(words: string[]): Promise<void> {
  const files = words.filter(word => !word.startsWith('-'))
  const options = words.filter(word => word.startsWith('-'))
  const [file] = files
  if (file === undefined || files.length > 1 || options.some(option => option !== '--json')) {
    return fail('Say which file to read: npm run -s read -- FILE [--json]')
  }
  const { proposal } = await readFile(basename(file), await bytesOf(file))
  print(options.includes('--json') ? `${JSON.stringify(planJson(proposal), null, 2)}\n` : outlineOf(proposal))
}

/** The size is looked at before the bytes are: what is too large is never held. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file)
  refuseLargeFile(basename(file), size)
  return await readBytes(file)
}

function print(text: string): void {
  // A reader such as `head` may close the pipe before everything is written; that is not an error of ours.
  process.stdout.on('error', error => {
    if (!('code' in error && error.code === 'EPIPE')) throw error
  })
  process.stdout.write(text)
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 2
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof Refusal) fail(error.message)
  else if (isMissing(error)) fail('This file cannot be opened. Check its name and that you may read it.')
  else throw error
})

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EPERM'].includes(String(code))
}
