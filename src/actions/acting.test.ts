import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/database.ts'
import { type Scratch, scratchDatabase } from '../store/scratch.ts'
import { actingAs } from './acting.ts'

let scratch: Scratch
let staff: Store
beforeAll(async () => {
  scratch = await scratchDatabase()
  staff = scratch.store('candour_staff')
})
afterAll(() => scratch.close())

describe('every act is witnessed in the transaction that does it', () => {
  it('a refusal is written, committed to, and then thrown', async () => {
    const person = randomUUID()
    await expect(
      actingAs(staff, person).once('open matter', { kind: 'matter', named: '7K4Q2W' }, async () => 'seen'),
    ).rejects.toThrow('do not permit')
    const inspector = scratch.store('candour_inspector')
    const acts = await inspector.selectFrom('act').selectAll().where('person', '=', person).execute()
    expect(acts.map((act) => [act.outcome, act.rule])).toEqual([['refused', 'permission/no-such-matter']])
    expect(
      await inspector
        .selectFrom('commitment')
        .selectAll()
        .where('act', '=', acts[0]?.id ?? '')
        .execute(),
    ).toHaveLength(1)
  })

  it('a row outside an act is refused by the database itself', async () => {
    await expect(
      staff
        .insertInto('force')
        .values({
          id: randomUUID(),
          act: randomUUID(),
          reference: '000000',
          name: 'Nowhere',
          kind: 'own',
          unit: 'None',
        })
        .execute(),
    ).rejects.toThrow(/row-level security/)
  })

  it('nobody changes or removes what was recorded', async () => {
    const owner = scratch.store('candour_owner')
    await expect(owner.deleteFrom('act').execute()).rejects.toThrow('CANDOUR_APPEND_ONLY')
  })
})
