import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Acting, actingAs, REAL_WORLD } from '../src/actions/acting.ts'
import { prepareDemonstration } from '../src/actions/demonstration/prepare.ts'
import { checkLedger } from '../src/actions/ledger/check.ts'
import { type LedgerKey, ledgerKeyIn } from '../src/actions/ledger/key.ts'
import { knownOutside } from '../src/actions/ledger/outside.ts'
import { type Sequencer, sequence } from '../src/actions/ledger/sequence.ts'
import { openMatter } from '../src/actions/matter/open-matter.ts'
import { recordEvent } from '../src/actions/matter/record-event.ts'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { openStore, type Store } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded-postgres.ts'
import { prepareInstallation } from '../src/store/installation.ts'
import { migrate } from '../src/store/migrate.ts'
import { bringInMatters, fillActs } from './filled-ledger.ts'
import type { Bench, Figure } from './harness.ts'

const SMALL = 5_000
const LARGE = 5_000_000
const TURNS = 60
const ACTS_A_TURN = 10

type House = {
  readonly staff: Store
  readonly jobs: Sequencer
  readonly inspector: Store
  readonly superuser: Store
  readonly folder: string
  readonly key: LedgerKey
  readonly matters: readonly { readonly id: string; readonly person: string }[]
  readonly stop: () => Promise<void>
}

export const bench: Bench = {
  name: 'ledger-at-scale',
  asks: `Does an act cost more at ${LARGE.toLocaleString('en-GB')} entries than at ${SMALL.toLocaleString('en-GB')}, and how long is a full check there?`,
  async measure(): Promise<readonly Figure[]> {
    const [small, large] = [await houseOf(SMALL), await houseOf(LARGE)]
    try {
      const looking = await sideBySide(small, large, (acting, matter) => openMatter(acting, { matter }))
      const writing = await sideBySide(small, large, (acting, matter) =>
        recordEvent(acting, { matter, kind: 'update given', on: acting.today, words: undefined }),
      )
      const sequencing = [await sequenced(small), await sequenced(large)] as const
      const checking = await check(large)

      return [
        { what: `an act that looks, at ${LARGE} entries against ${SMALL}`, value: looking.ratio, unit: '×' },
        { what: `an act that writes, at ${LARGE} entries against ${SMALL}`, value: writing.ratio, unit: '×' },
        { what: 'sequencing what these wrote, the same way', value: sequencing[1] / sequencing[0], unit: '×' },
        { what: `an act that looks, at ${LARGE} entries (median)`, value: looking.large, unit: 'ms' },
        { what: `an act that writes, at ${LARGE} entries (median)`, value: writing.large, unit: 'ms' },
        { what: `to check all ${LARGE} entries and every row`, value: checking.seconds, unit: 's' },
        { what: 'memory that the check took at its peak', value: checking.memory, unit: 'MB' },
      ]
    } finally {
      for (const house of [small, large]) await house.stop()
    }
  },
}

/** The small demonstration force, in a house whose ledger then holds so many entries. */
async function houseOf(entries: number): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'))
  const server = await startEmbedded(folder)
  const installation = await prepareInstallation(
    `postgresql://postgres@localhost/postgres?host=${server.socket}`,
    folder,
    true,
  )
  await migrate(installation.address('candour_owner'))
  const staff = openStore(installation.address('candour_staff'), 2)
  const jobs = openStore(installation.address('candour_jobs'), 2)
  const inspector = openStore(installation.address('candour_inspector'), 2)
  const superuser = openStore(installation.superuser, 1)
  await prepareDemonstration(staff, await ensureOperator(staff))
  await bringInMatters(staff, entries)
  const acts = await sql<{ count: string }>`select count(*) from candour.act`.execute(superuser)
  await fillActs(superuser, Number(acts.rows[0]?.count ?? 0), entries)
  const key = ledgerKeyIn(folder)
  for (let round = await sequence(jobs, key, folder, 'all'); round.kind === 'signed'; ) {
    round = await sequence(jobs, key, folder, 'all')
  }
  await sql`vacuum analyze candour.ledger_entry`.execute(superuser)
  const matters = await sql<{ id: string; person: string }>`
    select a.matter as id, a.staff_person as person from candour.matter_assignment a where capacity = 'investigates' and standing
      order by a.matter limit ${ACTS_A_TURN * 4}`.execute(superuser)
  const stop = async () => {
    for (const store of [staff, jobs, inspector, superuser]) await store.destroy()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }

  return { staff, jobs, inspector, superuser, folder, key, matters: matters.rows, stop }
}

/** The same acts in both houses, turn by turn, so that what else the machine does falls on both; medians in milliseconds. */
async function sideBySide(small: House, large: House, act: (acting: Acting, matter: string) => Promise<unknown>) {
  const taken = { small: [] as number[], large: [] as number[] }
  for (let turn = -3; turn < TURNS; turn++) {
    for (const [name, house] of [['small', small] as const, ['large', large] as const]) {
      for (let at = 0; at < ACTS_A_TURN; at++) {
        const { id, person } = house.matters[(Math.max(turn, 0) * ACTS_A_TURN + at) % house.matters.length] ?? {}
        if (id === undefined || person === undefined) throw new Error('the force has no matter that is worked on')
        const started = performance.now()
        await act(actingAs(house.staff, person, { now: REAL_WORLD.now, bytes: REAL_WORLD.bytes }), id)
        if (turn >= 0) taken[name].push(performance.now() - started)
      }
    }
  }
  const [a, b] = [median(taken.small), median(taken.large)]

  return { ratio: b / a, small: a, large: b }
}

async function sequenced(house: House): Promise<number> {
  const started = performance.now()
  const round = await sequence(house.jobs, house.key, house.folder, 'those of the last hour')
  if (round.kind !== 'signed') throw new Error(`nothing was sequenced: ${round.kind}`)

  return performance.now() - started
}

async function check(house: House): Promise<{ readonly seconds: number; readonly memory: number }> {
  const outside = knownOutside(house.folder, undefined, undefined)
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 100)
  const started = performance.now()
  const report = await checkLedger(house.inspector, outside.checkpoints, outside.verifier)
  clearInterval(watch)
  if (!report.ok || report.entries < LARGE)
    throw new Error(`an untouched ledger did not check: ${report.problems[0]?.sentence ?? report.entries}`)

  return { seconds: (performance.now() - started) / 1000, memory: (peak - before) / 2 ** 20 }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}
