import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from '@jest/globals'
import { sample } from './reading.ts'

type Run = { out: string; err: string; code: number | null }

async function run(...words: string[]): Promise<Run> {
  const child = spawn(process.execPath, ['bot/intake/readCommand.ts', ...words])
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { out, err, code }
}

const strategy = sample('thornmere-early-help-strategy-2026-2029.txt')

describe('npm run read', () => {
  test('prints the plan and its notes as JSON', async () => {
    const { out, err, code } = await run(strategy, '--json')
    const printed = JSON.parse(out)
    expect([code, err]).toEqual([0, ''])
    expect(printed.plan).toMatchObject({ kind: 'strategy', title: 'THORNMERE EARLY HELP STRATEGY 2026-2029' })
    expect(printed.plan.visions[0]).toEqual({
      label: 'Ready for school',
      statement: 'Babies and young children arrive at school healthy, curious and ready to learn.',
      threads: ['Ready to learn', 'Listening first'],
      commitments: expect.any(Array),
    })
    expect(Object.keys(printed.plan)).toEqual([
      'kind',
      'title',
      'visions',
      'threads',
      'outcomes',
      'principles',
      'definitions',
    ])
    expect(printed.notes[0]).toEqual({ place: 'line 48', kind: 'joined', text: expect.any(String) })
  })

  test('prints the counts, the plan and what to look at for a person', async () => {
    const { out } = await run(strategy)
    expect(out).toContain(
      'A strategy: 4 visions, 5 threads, 24 commitments, 3 outcomes, 4 principles, 1 definition',
    )
    expect(out).toContain('    Commitment: Publish waiting times each term\n')
    expect(out).toMatch(/To look at:\n {2}joined, line 48: /)
  })

  test('refuses with one sentence and exit code 2', async () => {
    expect(await run('package.json')).toEqual({
      out: '',
      err: expect.stringMatching(/^\.json is not read here\..*\n$/),
      code: 2,
    })
    expect(await run('no-such-file.docx')).toEqual({
      out: '',
      err: expect.stringMatching(/^This file cannot be opened/),
      code: 2,
    })
    expect(await run('bot')).toMatchObject({ out: '', code: 2 })
  })

  test.each([[[]], [['a.txt', 'b.txt']], [['a.txt', '--jason']]])(
    'says how it is used when called with %j',
    async words => {
      expect(await run(...words)).toEqual({
        out: '',
        err: 'Say which file to read: npm run -s read -- FILE [--json]\n',
        code: 2,
      })
    },
  )

  test('stays quiet when its reader has seen enough', async () => {
    const child = spawn('sh', [
      '-c',
      `"${process.execPath}" bot/intake/readCommand.ts "${strategy}" --json | head -1`,
    ])
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
    expect([out, err]).toEqual(['{\n', ''])
  })
})
