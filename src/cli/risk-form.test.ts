import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listRiskForms } from '../actions/risk/list-forms.ts'
import { type Played, playedForce } from '../actions/test-force.ts'
import { STALKING } from '../domain/risk-forms/stalking.ts'
import { runRiskFormCommand } from './risk-form.ts'

let played: Played
let folder: string
const lines: string[] = []
beforeAll(async () => {
  played = await playedForce()
  folder = await mkdtemp(join(tmpdir(), 'candour-form-'))
})
afterAll(async () => {
  await played.scratch.close()
  await rm(folder, { recursive: true })
})

async function run(...args: readonly string[]): Promise<number> {
  lines.length = 0
  const say = (line: string) => {
    lines.push(line)
  }
  return runRiskFormCommand(args, { store: played.store, person: played.staff('administrator'), say, complain: say })
}

it('a form that is a file is added with its reason, and stands among the forms at once', async () => {
  const file = join(folder, 'stalking.json')
  await writeFile(file, JSON.stringify({ ...STALKING, version: 2, name: 'Stalking screening of 2027' }, undefined, 2))
  expect(await run('add', file)).toBe(1)
  expect(lines).toEqual(['Say why it is added.'])
  expect(await run('add', file, '--reason', 'A new text came out.')).toBe(0)
  expect(lines.join()).toContain('Added stalking, version 2, with 11 questions')
  const forms = await listRiskForms(played.as('detective'))
  expect(
    forms.filter(({ form }) => form.id === 'stalking').map(({ form, added }) => [form.version, added?.reason]),
  ).toEqual([
    [1, undefined],
    [2, 'A new text came out.'],
  ])
})

it('one that is malformed is refused with its line and the reason, and a wrong use says how it is used', async () => {
  const file = join(folder, 'wrong.json')
  await writeFile(file, `{\n  "id": "wrong",\n  "version": "one"\n}\n`)
  expect(await run('add', file, '--reason', 'For a trial.')).toBe(1)
  expect(lines.join()).toMatch(/wrong\.json, line \d: /)
  expect(await run('add', join(folder, 'none.json'), '--reason', 'For a trial.')).toBe(1)
  expect(await run('remove', file)).toBe(2)
})
