import { writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from './database.ts'
import type { Inspection } from './inspection.ts'
import { digestOfGuard, GUARDS_FILE, type GuardOff, guardsExpected, guardsIn, guardsOff } from './inspection-guards.ts'
import { type Scratch, scratchDatabase } from './scratch.ts'

let scratch: Scratch
let superuser: Store
beforeAll(async () => {
  scratch = await scratchDatabase()
  superuser = openStore(scratch.superuser, 1)
})
afterAll(async () => {
  await superuser.destroy()
  await scratch.close()
})

/** Do this, see what is off, and undo it: roles are shared by every database of the suite. */
async function offAfter(...statements: readonly string[]): Promise<readonly GuardOff[]> {
  let off: readonly GuardOff[] = []
  const undone = new Error('undone')
  await superuser
    .transaction()
    .execute(async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx)
      off = await guardsOff(tx as Inspection)
      throw undone
    })
    .catch((error) => {
      if (error !== undone) throw error
    })
  return off
}

describe('the guards of the database', () => {
  it('are those that the code expects; after a migration, CANDOUR_RENEW=1 writes them down anew', async () => {
    const found = await scratch.store('candour_inspector').transaction().execute(guardsIn)
    const digests = Object.fromEntries(found.map((guard) => [guard.name, digestOfGuard(guard)]))
    if (process.env.CANDOUR_RENEW === '1') writeFileSync(GUARDS_FILE, `${JSON.stringify(digests, undefined, 2)}\n`)
    expect(digests).toEqual(Object.fromEntries(guardsExpected()))
    expect(
      await scratch
        .store('candour_inspector')
        .transaction()
        .execute((view) => guardsOff(view)),
    ).toEqual([])
  })

  const changes: Record<string, { readonly done: readonly string[]; readonly off: readonly string[] }> = {
    'a function that refuses changes is replaced': {
      done: [
        `create or replace function candour.refuse_change() returns trigger language plpgsql as $$ begin return coalesce(new, old); end $$`,
      ],
      off: ['function candour.refuse_change'],
    },
    'a function that notes what was written is replaced': {
      done: [
        `create or replace function candour.note_touched() returns trigger language plpgsql as $$ begin return null; end $$`,
      ],
      off: ['function candour.note_touched'],
    },
    'everybody is given every role': {
      done: [
        `create or replace function candour.has_role(variadic wanted text[]) returns boolean language sql stable security definer set search_path = candour, pg_temp as $$ select true $$`,
      ],
      off: ['function candour.has_role'],
    },
    'a function is given another meaning for other arguments': {
      done: [`create function candour.has_role(wanted text) returns boolean language sql as $$ select true $$`],
      off: ['function candour.has_role'],
    },
    'a trigger is made again so that it never acts': {
      done: [
        `drop trigger append_only on candour.decision`,
        `create trigger append_only before update or delete on candour.decision for each row when (false) execute function candour.refuse_change()`,
      ],
      off: ['trigger append_only on candour.decision'],
    },
    'a trigger is gone': {
      done: [`drop trigger no_truncate on candour.matter`],
      off: ['trigger no_truncate on candour.matter'],
    },
    'a policy is added': {
      done: [`create policy open_to_all on candour.matter for select using (true)`],
      off: ['policy open_to_all on candour.matter'],
    },
    'a policy is changed': {
      done: [`alter policy written_in_act on candour.matter with check (true)`],
      off: ['policy written_in_act on candour.matter'],
    },
    'row-level security is switched off': {
      done: [`alter table candour.matter disable row level security`],
      off: ['table candour.matter'],
    },
    'a view shows something else': {
      done: [`alter view candour.allegation_history_now set (security_invoker = false)`],
      off: ['view candour.allegation_history_now'],
    },
    'staff may change, delete and empty': {
      done: [`grant update, delete, truncate on candour.decision to candour_staff`],
      off: ['grants on candour.decision'],
    },
    'staff may read the salt': {
      done: [`grant select (salt) on candour.act to candour_staff`],
      off: ['grants on candour.act'],
    },
    'a row is kept from being written by a rule': {
      done: [`create rule nothing as on insert to candour.act_witness do instead nothing`],
      off: ['rule nothing on candour.act_witness'],
    },
    'constraints are not looked at': {
      done: [`alter table candour.act drop constraint act_outcome_check`],
      off: ['constraint act_outcome_check on candour.act'],
    },
    'a role passes every policy': { done: [`alter role candour_staff bypassrls`], off: ['role candour_staff'] },
    'a role may do everything': { done: [`alter role candour_portal superuser`], off: ['role candour_portal'] },
    'a role becomes the owner': {
      done: [`grant candour_owner to candour_staff`],
      off: ['membership of candour_staff in candour_owner'],
    },
    'somebody else becomes the owner': {
      done: [`create role candour_test_stranger login`, `grant candour_owner to candour_test_stranger`],
      off: ['membership of candour_test_stranger in candour_owner'],
    },
    'a role’s sessions start with triggers off': {
      done: [`alter role candour_staff set session_replication_role = 'replica'`],
      off: ['setting session_replication_role of candour_staff'],
    },
  }
  it.each(Object.entries(changes))('are seen to be off when %s', async (_, { done, off }) => {
    expect((await offAfter(...done)).map(({ name }) => name)).toEqual(off)
  })

  it('are named once with the table that took them along', async () => {
    expect(await offAfter('drop table candour.ledger_checkpoint')).toEqual([
      { name: 'table candour.ledger_checkpoint', table: 'ledger_checkpoint', how: 'is gone' },
    ])
  })
})
