import { sql } from 'kysely'
import { checkLedger } from '../src/actions/ledger/check.ts'
import { ledgerKeyIn } from '../src/actions/ledger/key.ts'
import { sequence } from '../src/actions/ledger/sequence.ts'
import type { Store } from '../src/store/database.ts'
import { keptCheckpointIn } from '../src/store/ledger-files.ts'
import type { Scratch } from '../src/store/scratch.ts'
import type { Told } from './mixture.ts'

/**
 * Sequence what waits, and say whether the record is whole: each act that was answered is there with its commitment and its
 * entry, no row stands without its act, decisions and allegations count up without a gap, the ledger follows from the rows.
 */
export async function assertWhole(
  stores: { readonly jobs: Store; readonly inspector: Store },
  folder: string,
  told: readonly Told[],
): Promise<void> {
  const key = ledgerKeyIn(folder)
  const round = await sequence(stores.jobs, key, folder, 'all')
  if (round.kind === 'refused') throw new Error(`the ledger signs nothing: ${round.because}`)

  const salts = told.flatMap((each) => ('salt' in each ? [each.salt] : []))
  const lost = await sql<{ count: number }>`
    select count(*)::int as count from unnest(${salts}::text[]) told (salt)
    where not exists (select from act a join commitment c on c.act = a.id join ledger_entry e on e.act = a.id
      where a.salt = decode(told.salt, 'hex'))`.execute(stores.inspector)
  if (lost.rows[0]?.count !== 0) throw new Error(`${lost.rows[0]?.count} acts that were answered are not in the ledger`)

  const gaps = await sql<{ matter: string }>`
    select matter::text from decision group by matter having max(number) <> count(*)
    union all select matter::text from allegation group by matter having max(number) <> count(*)
    union all select later_than::text from decision where later_than is not null group by later_than having count(*) > 1
    union all select a.id::text from act a where not exists (select from ledger_entry e where e.act = a.id)
    union all select e.number::text from (select number, row_number() over (order by number) - 1 as place from ledger_entry) e
      where e.number <> e.place`.execute(stores.inspector)
  if (gaps.rows.length > 0) throw new Error(`there are ${gaps.rows.length} gaps in what counts up`)

  const decided = told.flatMap((each) => (each.did === 'decision' ? [each] : []))
  const numbers = await sql<{ count: number }>`
    select count(*)::int as count from unnest(${decided.map((each) => each.matter)}::text[], ${decided.map((each) => each.number)}::int[]) told (address, number)
    where not exists (select from decision d join matter m on m.id = d.matter
      where lower(m.reference) = lower(replace(told.address, '-', '')) and d.number = told.number)`.execute(
    stores.inspector,
  )
  if (numbers.rows[0]?.count !== 0) throw new Error(`${numbers.rows[0]?.count} decisions that were answered are gone`)

  const note = keptCheckpointIn(folder)
  const outside = note === undefined ? [] : [{ name: 'the data folder', note }]
  const report = await checkLedger(stores.inspector, outside, key.verifier)
  if (!report.ok || report.uncovered > 0)
    throw new Error(`the ledger does not check: ${report.problems[0]?.sentence ?? `${report.uncovered} not covered`}`)
}

/** What each draft was last told to hold is what it holds, or what was on its way when the end came. */
export async function assertDraftsKept(superuser: Store, told: readonly Told[]): Promise<void> {
  const last = new Map(told.flatMap((each) => (each.did === 'draft' ? [[each.form, each.typed] as const] : [])))
  const kept = await sql<{ form: string }>`select form from candour.draft`.execute(superuser)
  const forms = new Set(kept.rows.map(({ form }) => form))
  const gone = [...last.keys()].filter((form) => !forms.has(form))
  if (gone.length > 0) throw new Error(`${gone.length} drafts that were answered are gone`)
}

export type Stores = { readonly jobs: Store; readonly inspector: Store }
export const storesOf = (scratch: Scratch): Stores => ({
  jobs: scratch.store('candour_jobs'),
  inspector: scratch.store('candour_inspector'),
})
