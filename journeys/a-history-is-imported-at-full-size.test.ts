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
const CHICAGO = join(REAL, 'chicago-patterns', 'allegations.csv.gz')
const MET = join(REAL, 'met-complaints-uk', 'met_police_complaints.csv')

/** Two published files about real people, which are kept outside and never become part of this project. */
const here = existsSync(CHICAGO) && existsSync(MET)

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

describe.skipIf(!here)('the published files come in whole (skipped where they are not beside the project)', () => {
  it('every figure of the first equals those counted from the file by others', { timeout: 300_000 }, async () => {
    const ran = await command(CHICAGO, '--profile', join(PROFILES, 'chicago-allegations.json'), '--force', 'First')
    report('244,436 rows', ran)
    const facts = JSON.parse(readFileSync(join(REAL, 'chicago-patterns', 'facts.json'), 'utf8'))
    const { said } = await command('facts', '--force', 'First')
    expect(ran.said).toMatchObject({
      rows: 244436,
      new: 244436,
      rejected: 0,
      matters: facts.cases,
      officers: facts.officers,
    })
    expect([said.rows, said.cases, said.officers]).toEqual([facts.allegation_rows, facts.cases, facts.officers])
    expect([said.came_to_attention, said.without_date]).toEqual([
      facts.complaint_date_min_max,
      facts.rows_without_complaint_date,
    ])
    expect(said.by_record_source).toEqual(facts.rows_by_source)

    const share = ({
      rows,
      with_finding,
      findings,
    }: {
      rows: number
      with_finding: number
      findings: { sustained: number }
    }) => [rows, with_finding, findings.sustained]
    const wanted = ({ rows, with_finding, sustained }: { rows: number; with_finding: number; sustained: number }) => [
      rows,
      with_finding,
      sustained,
    ]
    const byClass = facts.sustained_by_class_all_years
    expect(share(said.findings)).toEqual(wanted(byClass.all))
    expect(share(said.by_reported_by['an officer'])).toEqual(wanted(facts.sustained_officer_filed.all))
    for (const [ours, theirs] of [
      ['none', 'none'],
      ['domestic', 'domestic'],
      ['sexual', 'sexual'],
      ['sexual harassment', 'sexual-harassment'],
    ] as const) {
      expect(share(said.by_abuse_class[ours])).toEqual(wanted(byClass[theirs]))
      if (ours === 'none') continue
      const { rows, cases, officers } = facts[`class_${theirs}`]
      expect(said.by_abuse_class[ours]).toMatchObject({ rows, cases, officers })
    }
  })

  it('the second, whose placeholders are nobody, and a second time without adding anything', {
    timeout: 300_000,
  }, async () => {
    const args = [MET, '--profile', join(PROFILES, 'met-complaints-by-subject.json'), '--force', 'Second'] as const
    const first = await command(...args)
    report('58,129 rows', first)
    expect(first.said).toMatchObject({ rows: 58129, new: 58129, rejected: 0, matters: 31271, officers: 22060 })
    const { said } = await command('facts', '--force', 'Second')
    expect(said.by_subject).toEqual({ identified: 58129 - 8815 - 439, unidentified: 8815, organisation: 439 })

    const again = await command(...args)
    expect(again.said).toMatchObject({
      rows: 58129,
      new: 0,
      corrected: 0,
      unchanged: 58129,
      matters: 0,
      officers: 0,
      allegations: 0,
    })
    expect((await command('facts', '--force', 'Second')).said).toEqual(said)
  })

  it('the second without decisions about its placeholders: both are named, and nothing comes in', {
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
