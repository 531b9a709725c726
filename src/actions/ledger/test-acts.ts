import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { makeReference } from '../../domain/reference.ts'
import { closeAct, openAct } from '../../store/act.ts'
import type { Transaction } from '../../store/database.ts'
import { type Scratch, scratchDatabase } from '../../store/scratch.ts'
import { actingAs } from '../acting.ts'
import { NotPermitted } from '../not-permitted.ts'

/** What one act wrote: a matter with its state and a decision in it. */
export type RecordedMatter = { readonly act: string; readonly matter: string; readonly reference: string }

/** A scratch database in which acts happen, and a superuser who may do what nobody should. */
export type Acted = {
  readonly scratch: Scratch
  /** Refused acts: the shortest there are, and witnessed like any other. */
  readonly refusals: (count: number) => Promise<void>
  readonly recordMatter: () => Promise<RecordedMatter>
  /** Acts so far. */
  readonly count: () => number
  /** Past every trigger and policy, as whoever rules the server can. */
  readonly asSuperuser: (statements: string) => Promise<void>
}

export async function actedOn(within?: Scratch): Promise<Acted> {
  const scratch = within ?? (await scratchDatabase())
  const staff = scratch.store('candour_staff')
  let count = 0
  const written = async (write: (tx: Transaction) => Promise<void>): Promise<string> => {
    const act = randomUUID()
    await staff.transaction().execute(async (tx) => {
      await openAct(tx, act, randomUUID())
      await write(tx)
      const how = { kind: 'record report', uponKind: 'unit', upon: undefined, at: new Date() }
      await closeAct(tx, { ...how, outcome: 'done', rule: 'permission/test', shown: [], salt: randomBytes(32) })
    })
    count += 1
    return act
  }
  const [force, person] = [randomUUID(), randomUUID()]
  let prepared: Promise<string> | undefined
  const prepare = (): Promise<string> =>
    written(async (tx) => {
      const named = { reference: makeReference(randomBytes(5)), name: `Force ${force}`, unit: 'Unit' }
      await tx
        .insertInto('force')
        .values({ id: force, kind: 'own', ...named })
        .execute()
      await sql`insert into staff_person (id, reference, name, kind)
        values (${person}, ${makeReference(randomBytes(5))}, 'Invented', 'staff')`.execute(tx)
    })

  return {
    scratch,
    count: () => count,
    refusals: async (times) => {
      for (let done = 0; done < times; done++) {
        await actingAs(staff, randomUUID())
          .once('open matter', { kind: 'matter', named: '7K4Q2W' }, async () => undefined)
          .catch((error) => {
            if (!(error instanceof NotPermitted)) throw error
          })
        count += 1
      }
    },
    recordMatter: async () => {
      prepared ??= prepare()
      await prepared
      const [matter, reference] = [randomUUID(), makeReference(randomBytes(5))]
      const act = await written(async (tx) => {
        await sql`insert into matter (id, reference, force, history) values (${matter}, ${reference}, ${force}, false)`.execute(
          tx,
        )
        for (const day of ['2026-11-02', '2026-11-03']) {
          await sql`insert into matter_state (id, matter, valid_from, kind, came_to_attention, regime)
            values (${randomUUID()}, ${matter}, ${day}, 'complaint', '2026-11-02', 'in force')`.execute(tx)
        }
        await sql`insert into decision (id, matter, number, kind, valid_from, decided, law, decided_by)
          values (${randomUUID()}, ${matter}, 1, 'referral', '2026-11-03', '{"kind": "mandatory"}', '[]', ${person})`.execute(
          tx,
        )
      })
      return { act, matter, reference }
    },
    asSuperuser: async (statements) => {
      const client = new pg.Client({ connectionString: scratch.superuser, options: '-c search_path=candour,public' })
      await client.connect()
      try {
        await client.query(`set session_replication_role = replica; ${statements}`)
      } finally {
        await client.end()
      }
    },
  }
}
