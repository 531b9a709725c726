import { deepStrictEqual } from 'node:assert'
import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { databaseIn } from './database.ts'
import type { Trial } from './harness.ts'
import { importByCommand } from './import-child.ts'

const HOME = join(import.meta.dirname, '..')
const FOLDER = join(HOME, '..', 'shared', 'data', 'chicago-patterns')
const FILE = join(FOLDER, 'allegations.csv.gz')
const PROFILE = join(HOME, 'docs', 'how-to', 'profiles', 'chicago-allegations.json')

type Counted = { readonly rows: number; readonly with_finding: number; readonly sustained: number }
type Ours = { readonly rows: number; readonly with_finding: number; readonly findings: { readonly sustained: number } }

/** A published file about real people, which is kept outside: the trial is done only where it lies beside the project. */
export const trial: Trial = {
  name: 'published-history',
  asks: 'Does a history of 244,436 rows come in whole, with every figure as others counted it from the file?',
  steps: 1,
  needs: FILE,
  async begin(folder) {
    const data = mkdtempSync(join(folder, 'data-'))
    const { scratch, stop } = await databaseIn(data)
    const person = await ensureOperator(scratch.store('candour_staff'))
    const command = async (...args: string[]) => {
      const ran = await importByCommand({ address: scratch.address('candour_staff'), data, person, args })
      if (ran.code !== 0) throw new Error(`the command ended with ${ran.code}: ${ran.words}`)
      return ran
    }

    return {
      async step() {
        const ran = await command(FILE, '--profile', PROFILE, '--force', 'First')
        console.info(`${ran.seconds.toFixed(1)} s, at most ${ran.megabytes} MB (wanted: 60 s, 1000 MB)`)
        const facts = JSON.parse(readFileSync(join(FOLDER, 'facts.json'), 'utf8'))
        const ended = JSON.parse(ran.out.trim().split('\n').at(-1) ?? '')
        deepStrictEqual(
          [ended.rows, ended.new, ended.rejected, ended.matters, ended.officers],
          [facts.allegation_rows, facts.allegation_rows, 0, facts.cases, facts.officers],
        )
        compare(JSON.parse((await command('facts', '--force', 'First')).out), facts)
      },
      async end() {
        await scratch.close()
        await stop()
      },
    }
  },
}

// biome-ignore lint/suspicious/noExplicitAny: both are read from JSON, and every figure is compared below.
function compare(said: any, facts: any): void {
  deepStrictEqual([said.rows, said.cases, said.officers], [facts.allegation_rows, facts.cases, facts.officers])
  deepStrictEqual(said.came_to_attention, facts.complaint_date_min_max)
  deepStrictEqual(said.without_date, facts.rows_without_complaint_date)
  deepStrictEqual(said.by_record_source, facts.rows_by_source)
  const byClass = facts.sustained_by_class_all_years
  deepStrictEqual(ours(said.findings), theirs(byClass.all))
  deepStrictEqual(ours(said.by_reported_by['an officer']), theirs(facts.sustained_officer_filed.all))
  deepStrictEqual(ours(said.by_abuse_class.none), theirs(byClass.none))
  for (const [name, written] of [
    ['domestic', 'domestic'],
    ['sexual', 'sexual'],
    ['sexual harassment', 'sexual-harassment'],
  ] as const) {
    const { rows, cases, officers } = said.by_abuse_class[name]
    const wanted = facts[`class_${written}`]
    deepStrictEqual(ours(said.by_abuse_class[name]), theirs(byClass[written]))
    deepStrictEqual([rows, cases, officers], [wanted.rows, wanted.cases, wanted.officers])
  }
}

const ours = ({ rows, with_finding, findings }: Ours) => [rows, with_finding, findings.sustained]
const theirs = ({ rows, with_finding, sustained }: Counted) => [rows, with_finding, sustained]
