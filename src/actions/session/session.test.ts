import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchDatabase } from '../../store/scratch.ts'
import { dropDraft } from '../draft/drop.ts'
import { keepDraft } from '../draft/keep.ts'
import { openDraft } from '../draft/open.ts'
import { type Played, playedForce } from '../test-force.ts'
import { closeSession } from './close-session.ts'
import { findSession } from './find-session.ts'
import { listDemonstrationPeople } from './list-demonstration-people.ts'
import { openSession } from './open-session.ts'
import { ensureOperator } from './operator.ts'

let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

describe('signing in as an invented person', () => {
  it('opens a session that names the person, until it is closed', async () => {
    const reference = played.force.staff.get('detective')?.reference ?? ''
    const opened = await openSession(played.store, reference.toLowerCase())
    if (!opened.ok) throw new Error(opened.refusal)
    expect(await findSession(played.store, opened.token)).toEqual({
      person: played.staff('detective'),
      name: 'DC Wren Halloran',
      roles: ['detective'],
      force: 'Fellside Police',
      unit: 'Domestic and Sexual Abuse Unit',
    })
    await closeSession(played.store, opened.token)
    expect(await findSession(played.store, opened.token)).toBeUndefined()
  })

  it('is witnessed', async () => {
    const acts = await played.scratch
      .store('candour_inspector')
      .selectFrom('act')
      .select('person')
      .where('kind', '=', 'sign in')
      .execute()
    expect(acts.map((act) => act.person)).toEqual([played.staff('detective')])
  })

  it('keeps no token that could be used by whoever reads the table', async () => {
    const opened = await openSession(played.store, played.force.staff.get('head')?.reference ?? '')
    const rows = await played.store.selectFrom('session').selectAll().execute()
    expect(opened.ok && rows.some((row) => row.token_digest.toString('base64url') === opened.token)).toBe(false)
  })

  it('ends after an hour in which nobody asked for anything', async () => {
    const opened = await openSession(played.store, played.force.staff.get('head')?.reference ?? '')
    if (!opened.ok) throw new Error(opened.refusal)
    await played.store
      .updateTable('session')
      .set({ seen_at: new Date(Date.now() - 61 * 60_000) })
      .execute()
    expect(await findSession(played.store, opened.token)).toBeUndefined()
  })

  it('offers everyone of the demonstration, the role whose page opens first before the others', async () => {
    const people = await listDemonstrationPeople(played.store)
    expect(people).toHaveLength(14)
    expect(people.find((person) => person.name === 'PC Colm Tarrant')?.roles).toEqual(['head of unit', 'officer'])
  })

  it('is refused to a reference that nobody bears, and to the operator of the installation', async () => {
    expect(await openSession(played.store, '000000')).toEqual({ ok: false, refusal: 'no-such-person' })
    const operator = await played.store
      .selectFrom('staff_person')
      .select('reference')
      .where('kind', '=', 'operator')
      .executeTakeFirstOrThrow()
    expect(await openSession(played.store, operator.reference)).toEqual({ ok: false, refusal: 'no-such-person' })
  })

  it('is refused on a database without a demonstration force', async () => {
    const empty = await scratchDatabase()
    expect(await openSession(empty.store('candour_staff'), '000000')).toEqual({
      ok: false,
      refusal: 'not-a-demonstration',
    })
    expect(await listDemonstrationPeople(empty.store('candour_staff'))).toEqual([])
    await empty.close()
  })
})

describe('the operator of an installation', () => {
  it('is made once, however often and by however many it is asked for, in an act of its own', async () => {
    const empty = await scratchDatabase()
    const store = empty.store('candour_staff')
    const made = await Promise.all([ensureOperator(store), ensureOperator(store), ensureOperator(store)])
    expect(new Set(made).size).toBe(1)
    const acts = await empty.store('candour_inspector').selectFrom('act').select(['kind', 'person']).execute()
    expect(acts).toEqual([{ kind: 'make operator', person: made[0] }])
    await empty.close()
  })
})

describe('what a person has typed and not recorded', () => {
  it('is kept for that person alone, until it is dropped', async () => {
    await keepDraft(played.as('detective'), { form: 'report', typed: { danger: 'no' } })
    await keepDraft(played.as('detective'), { form: 'report', typed: { danger: 'yes' } })
    expect((await openDraft(played.as('detective'), { form: 'report' }))?.typed).toEqual({ danger: 'yes' })
    expect(await openDraft(played.as('head'), { form: 'report' })).toBeUndefined()
    await dropDraft(played.as('detective'), { form: 'report' })
    expect(await openDraft(played.as('detective'), { form: 'report' })).toBeUndefined()
  })
})
