import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { actingAs } from '../acting.ts'
import { recordReport } from '../matter/record-report.ts'
import { MONDAY, type Played, playedForce, report } from '../test-force.ts'
import { type AgreePlan, agreePlan } from './agree-plan.ts'
import { openCodeWord } from './open-code-word.ts'
import { openContact } from './open-contact.ts'
import { planContact } from './plan-contact.ts'
import { recordContact } from './record-contact.ts'
import { takeUrgentRoute } from './take-urgent-route.ts'

const TUESDAY = '2026-11-03T10:42:00Z'
const on = calendarDate('2026-11-03')
let played: Played

beforeAll(async () => {
  played = await playedForce()
}, 120_000)
afterAll(() => played?.scratch.close())

async function reported(changes = {}): Promise<string> {
  const made = await recordReport(played.as('detective'), report(played.serving('other'), changes))
  if (!made.ok) throw new Error('The report was not recorded.')

  return made.matter.address
}

const PLAN: Omit<AgreePlan, 'matter' | 'party'> = {
  ways: [
    { channel: 'text', days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', until: '17:00' },
    { channel: 'phone', days: ['Tue', 'Thu'], from: '12:30', until: '13:15' },
  ],
  voicemail: 'never',
  who: [],
  every: 14,
  agreedOn: calendarDate('2026-11-02'),
  reviewOn: calendarDate('2026-12-14'),
  wordsToUse: 'Library book ready?',
  never: 'Do not say police. Do not ring from a withheld number.',
  codeWord: 'marigold',
}

async function withPlan(): Promise<{ readonly matter: string; readonly party: number }> {
  const at = { matter: await reported(), party: 1 }
  const agreed = await agreePlan(played.as('detective'), { ...PLAN, ...at })
  if (!agreed.ok) throw new Error('The plan was not agreed.')

  return at
}

const CALL = { channel: 'phone', on, at: '12:45', voicemail: 'not left' } as const

describe('a contact outside her plan', () => {
  it('is refused by the act before it is made, and the refusal is witnessed', async () => {
    const at = await withPlan()
    const refused = await planContact(played.as('detective', TUESDAY), { ...at, ...CALL, at: '15:00' })
    expect(refused).toMatchObject({ ok: false, why: 'missing', missing: [{ about: 'at' }] })
    const acts = await played.scratch
      .store('candour_owner')
      .selectFrom('act')
      .select(['outcome', 'rule'])
      .where('kind', '=', 'plan contact')
      .execute()
    expect(acts).toContainEqual({ outcome: 'refused', rule: 'law/policy-safe-contact' })
  })

  it('is refused by the database too, whatever the program says', async () => {
    const at = await withPlan()
    const acting = played.as('detective', TUESDAY)
    const insert = acting.once(
      'plan contact',
      { kind: 'matter', named: at.matter.toUpperCase() },
      async (tx, _witness, matter) => {
        await sql`insert into contact (id, matter, party, kind, valid_from, at_time, channel, voicemail, staff_person, told, met)
        select ${acting.newId()}::uuid, ${matter}::uuid, p.id, 'planned', ${on}, '15:00', 'phone', 'not left', ${acting.person}::uuid, '{}', '{}'
        from person_in_matter p where p.matter = ${matter}::uuid and p.role <> 'officer concerned'`.execute(tx)
      },
    )
    await expect(insert).rejects.toThrow('CANDOUR_CONTACT: it is outside the plan')
  })

  it('that was made all the same is recorded as a breach, and others are asked to look at it', async () => {
    const at = await withPlan()
    const made = await recordContact(played.as('detective', TUESDAY), {
      ...{ ...at, ...CALL, at: '08:15', reached: 'yes', told: [] },
      words: 'She rang the office herself and the line was answered before anybody looked.',
    })
    expect(made).toMatchObject({ ok: true, kind: 'outside the plan' })
    const tasks = await played.scratch
      .store('candour_owner')
      .selectFrom('task_state as s')
      .innerJoin('task as t', 't.id', 's.task')
      .select('s.owner_capacity')
      .where('t.kind', '=', 'answer for a contact outside the plan')
      .execute()
    expect(tasks.length).toBeGreaterThan(0)
    expect(tasks.map(({ owner_capacity }) => owner_capacity)).not.toContain('investigates')
  })

  it('leaves the urgent route, which is for somebody else and reaches other people', async () => {
    const at = await withPlan()
    const urgent = { ...at, reached: 'the duty inspector', words: 'A patrol of another district goes past.' } as const
    await expect(takeUrgentRoute(played.as('detective'), urgent)).rejects.toMatchObject({
      code: 'CANDOUR_NOT_PERMITTED',
    })
    expect(await takeUrgentRoute(played.as('supervisor'), urgent)).toEqual({ ok: true })
  })
})

describe('without a plan', () => {
  it('nobody rings or writes; meeting in person, to agree one, is not barred', async () => {
    const at = { matter: await reported(), party: 1 }
    expect(await planContact(played.as('detective', TUESDAY), { ...at, ...CALL })).toMatchObject({ ok: false })
    expect(await planContact(played.as('detective', TUESDAY), { ...at, ...CALL, channel: 'in person' })).toEqual({
      ok: true,
    })
  })
})

describe('a contact within her plan', () => {
  it('is recorded, and says which clocks it met', async () => {
    const at = await withPlan()
    const made = await recordContact(played.as('detective', TUESDAY.replace('10:42', '13:20')), {
      ...{
        ...at,
        ...CALL,
        reached: 'yes',
        told: ['an update was given'],
        words: 'That the file is with the authority.',
      },
    })
    if (!made.ok) throw new Error('It was not recorded.')
    expect(made.kind).toBe('made')
    expect(made.met.map(({ clock, by, lateBy }) => ({ clock, by, lateBy }))).toContainEqual(
      expect.objectContaining({ by: 'an update was given', lateBy: 0 }),
    )
    const view = await openContact(played.as('detective', TUESDAY), at)
    expect(view.contacts[0]).toMatchObject({ kind: 'made', said: 'That the file is with the authority.' })
    expect(view.contacts[0]?.met.length).toBe(made.met.length)
  })

  it('shows a later plan at once: only the latest version holds', async () => {
    const at = await withPlan()
    await agreePlan(played.as('detective'), { ...PLAN, ...at, ways: PLAN.ways.slice(0, 1) })
    expect(await planContact(played.as('detective', TUESDAY), { ...at, ...CALL })).toMatchObject({ ok: false })
    expect(await openContact(played.as('detective', TUESDAY), at)).toMatchObject({ versions: 2 })
  })
})

describe('the plan is for those who may have to reach her', () => {
  it('oversight does not open it, and the person concerned finds no such matter', async () => {
    const matter =
      (await recordReport(played.as('detective'), report(played.serving('concerned'))).then(
        (made) => made.ok && made.matter.address,
      )) || ''
    for (const who of ['oversight', 'vetting', 'concerned'])
      await expect(openContact(played.as(who), { matter, party: 1 })).rejects.toMatchObject({
        code: 'CANDOUR_NOT_PERMITTED',
      })
  })

  it('somebody who is not in the matter is not found', async () => {
    const at = await withPlan()
    await expect(openContact(played.as('detective'), { ...at, party: 7 })).rejects.toMatchObject({
      code: 'CANDOUR_NOT_PERMITTED',
    })
  })

  it('the code word is read only within the act that opens it with a reason', async () => {
    const at = await withPlan()
    expect(await openCodeWord(played.as('detective'), { ...at, reason: ' ' })).toMatchObject({ ok: false })
    const acting = actingAs(played.store, played.staff('detective'), {
      now: () => new Date(MONDAY),
      bytes: (n) => crypto.getRandomValues(new Uint8Array(n)),
    })
    const seen = await acting.once('open contact', { kind: 'matter', named: at.matter.toUpperCase() }, async (tx) =>
      tx.selectFrom('narrative').select('id').where('purpose', '=', 'code word').execute(),
    )
    expect(seen).toEqual([])
    expect(
      await openCodeWord(played.as('detective'), { ...at, reason: 'She rang and I must know it is her.' }),
    ).toEqual({ ok: true, codeWord: 'marigold' })
  })
})
