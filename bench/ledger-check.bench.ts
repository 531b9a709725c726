import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { checkLedger } from '../src/actions/ledger/check.ts'
import { ledgerKeyIn } from '../src/actions/ledger/key.ts'
import { knownOutside } from '../src/actions/ledger/outside.ts'
import { sequence } from '../src/actions/ledger/sequence.ts'
import { closeAct, openAct } from '../src/store/act.ts'
import { openStore, type Store, type Transaction } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded-postgres.ts'
import { prepareInstallation } from '../src/store/installation.ts'
import { migrate } from '../src/store/migrate.ts'
import type { Bench, Figure } from './harness.ts'

/** Matters brought in by one act, each with three states: the size of a large force's history. */
const MATTERS = 200_000
const ACTS = 50_000
/** A check of the check: it must find the one row that was changed among all of them. */
const CHANGED = `set session_replication_role = replica;
  update candour.matter_state set kind = 'complaint' where id = (select id from candour.matter_state order by id offset 300000 limit 1)`

export const bench: Bench = {
  name: 'ledger-check',
  asks: `how long does the check take over ${MATTERS * 4} imported rows and ${ACTS} other acts, and sequencing them?`,
  async measure(): Promise<readonly Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'))
    const server = await startEmbedded(folder, [])
    try {
      const superuser = `postgresql://postgres@localhost/postgres?host=${server.socket}`
      const installation = await prepareInstallation(superuser, folder, true)
      await migrate(installation.address('candour_owner'))
      const staff = openStore(installation.address('candour_staff'), 2)
      const [jobs, inspector] = [
        openStore(installation.address('candour_jobs'), 2),
        openStore(installation.address('candour_inspector'), 2),
      ]
      const closing = await seconds(() => bringIn(staff))
      await smallActs(staff)
      const key = ledgerKeyIn(folder)
      const sequencing = await seconds(() => sequence(jobs, key, folder, 'all'))
      await acted(staff, async () => undefined)
      const again = await seconds(() => sequence(jobs, key, folder, 'all'))
      await acted(staff, async () => undefined)
      const soon = await seconds(() => sequence(jobs, key, folder, 'those of the last hour'))

      const outside = knownOutside(folder, undefined, undefined)
      const check = () => checkLedger(inspector, outside.checkpoints, outside.verifier)
      const before = process.memoryUsage.rss()
      let peak = before
      const watch = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss())
      }, 100)
      const checking = await seconds(async () => {
        const { ok, rows, problems } = await check()
        if (!ok || rows < MATTERS * 4) throw new Error(`an untouched ledger did not check: ${problems[0]?.sentence}`)
      })
      clearInterval(watch)
      const tamperer = openStore(installation.superuser, 1)
      await sql.raw(CHANGED).execute(tamperer)
      const found = await check()
      if (found.count !== 1) throw new Error('the change among all the rows was not found')
      for (const store of [staff, jobs, inspector, tamperer]) await store.destroy()

      return [
        { what: `to bring in ${MATTERS * 4} rows and commit to them, in one act`, value: closing, unit: 's' },
        { what: `to sequence ${ACTS + 2} commitments at once`, value: sequencing, unit: 's' },
        { what: 'to find and sequence one more, looking at all commitments', value: again * 1000, unit: 'ms' },
        { what: 'to find and sequence one more, looking at the last hour', value: soon * 1000, unit: 'ms' },
        { what: 'to check everything', value: checking, unit: 's' },
        { what: 'memory that the check took at its peak', value: (peak - before) / 2 ** 20, unit: 'MB' },
        { what: 'rows checked', value: (MATTERS * 4) / checking, unit: 'per second' },
      ]
    } finally {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function acted(staff: Store, work: (tx: Transaction) => Promise<unknown>): Promise<void> {
  await staff.transaction().execute(async (tx) => {
    await openAct(tx, randomUUID(), randomUUID())
    await work(tx)
    const how = { kind: 'take in batch', uponKind: 'import', upon: undefined, at: new Date(), outcome: 'done' as const }
    await closeAct(tx, { ...how, rule: 'permission/bench', shown: [], salt: randomBytes(32) })
  })
}

/** Ids in order, as those made one after another are. */
const MATTER = sql`('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`

async function bringIn(staff: Store): Promise<void> {
  const force = randomUUID()
  await acted(staff, async (tx) => {
    await sql`insert into force (id, reference, name, kind, unit) values (${force}, '0000ZZ', 'Benchmark', 'history', 'None')`.execute(
      tx,
    )
    await sql`insert into matter (id, reference, force, former_reference, history)
      select ${MATTER}, lpad(upper(to_hex(n)), 6, '0'), ${force}, 'C' || n, true from generate_series(1, ${MATTERS}::int) n`.execute(
      tx,
    )
    for (const kind of ['complaint', 'conduct matter', 'recordable conduct matter']) {
      await sql`insert into matter_state (id, matter, valid_from, kind, came_to_attention, regime)
        select new_id(), ${MATTER}, date '2011-01-01' + n % 4000, ${kind}, '2011-01-01', 'not known, brought in'
        from generate_series(1, ${MATTERS}::int) n`.execute(tx)
    }
  })
}

async function smallActs(staff: Store): Promise<void> {
  const at = (number: number) => ({ kind: 'list my work', uponKind: 'unit', upon: undefined, at: new Date(number) })
  for (let done = 0; done < ACTS; done += 500) {
    await staff.transaction().execute(async (tx) => {
      for (let number = done; number < done + 500; number++) {
        await openAct(tx, randomUUID(), randomUUID())
        await closeAct(tx, {
          ...at(number),
          outcome: 'done',
          rule: 'permission/bench',
          shown: [],
          salt: randomBytes(32),
        })
      }
    })
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
