import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataFolder, fileIn } from '../src/actions/import/test-history.ts'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { type Scratch, scratchDatabase } from '../src/store/scratch.ts'
import { importByCommand } from '../trials/import-child.ts'

const HOME = join(import.meta.dirname, '..')
const REAL = join(HOME, '..', 'shared', 'data')
const PROFILES = join(HOME, 'docs', 'how-to', 'profiles')
const MET = join(REAL, 'met-complaints-uk', 'met_police_complaints.csv')

/**
 * A published file about real people, kept outside; brought in whole where CANDOUR_FULL_SIZE=yes asks for it. A larger one is
 * brought in by the trial published-history, and part of this one by the specifications of the import beside the code.
 */
const here = existsSync(MET) && process.env.CANDOUR_FULL_SIZE === 'yes'

let scratch: Scratch
let person: string
const data = dataFolder()
beforeAll(async () => {
  scratch = await scratchDatabase()
  person = await ensureOperator(scratch.store('candour_staff'))
})
afterAll(() => scratch.close())

const command = async (...args: string[]) => {
  const ran = await importByCommand({ address: scratch.address('candour_staff'), data, person, args })
  if (ran.code !== 0) throw new Error(`the command ended with ${ran.code}: ${ran.words}`)
  return { ...ran, said: JSON.parse(args[0] === 'facts' ? ran.out : (ran.out.trim().split('\n').at(-1) ?? '')) }
}

const report = (what: string, { seconds, megabytes }: { seconds: number; megabytes: number }) =>
  console.info(`${what}: ${seconds.toFixed(1)} s, at most ${megabytes} MB (wanted: 60 s, 1000 MB)`)

describe.skipIf(!here)('a published file comes in whole (skipped where it is not beside the project)', () => {
  it('its placeholders are nobody, and a second time without adding anything', {
    timeout: 300_000,
  }, async () => {
    const args = [MET, '--profile', join(PROFILES, 'met-complaints-by-subject.json'), '--force', 'Second'] as const
    const first = await command(...args)
    report('58,129 rows', first)
    expect(first.said).toMatchObject({ rows: 58129, new: 58129, rejected: 0, matters: 31271, officers: 22060 })
    const { said } = await command('facts', '--force', 'Second')
    expect(said.by_subject).toEqual({ identified: 58129 - 8815 - 439, unidentified: 8815, organisation: 439 })

    // Its first part is enough to see that a row known already is known; a whole file twice is in the trial import-full-size.
    const part = fileIn(data, 'part.csv', readFileSync(MET, 'utf8').split('\n').slice(0, 9_000).concat('').join('\n'))
    const again = await command(part, ...args.slice(1))
    expect(again.said).toMatchObject({
      rows: 8_999,
      new: 0,
      corrected: 0,
      unchanged: 8_999,
      matters: 0,
      officers: 0,
      allegations: 0,
    })
    expect((await command('facts', '--force', 'Second')).said).toEqual(said)
  })

  it('without decisions about its placeholders: both are named, and nothing comes in', {
    timeout: 60_000,
  }, async () => {
    const profile = JSON.parse(readFileSync(join(PROFILES, 'met-complaints-by-subject.json'), 'utf8'))
    const undecided = fileIn(data, 'undecided.json', JSON.stringify({ ...profile, placeholders: [] }))
    const ran = await importByCommand({
      address: scratch.address('candour_staff'),
      data,
      person,
      args: [MET, '--profile', undecided, '--force', 'Third'],
    })
    expect(ran.code).toBe(2)
    expect(ran.words).toMatch(/8,815 rows say “.*Is that a person\?/)
    expect(ran.words).toMatch(/439 rows say “Organisational”/)
    expect(ran.out).toBe('')
  })
})
