import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { openAct } from '../../store/act.ts'
import { assessSeverity } from '../decision/assess-severity.ts'
import { openDecisions } from '../decision/open-decisions.ts'
import { foundForce } from '../demonstration/found-force.ts'
import { NotPermitted } from '../not-permitted.ts'
import { putMatterIntoOperation, takeMatterOut } from '../operation/change.ts'
import { listOperations } from '../operation/list.ts'
import { lookAtOperation } from '../operation/look-at.ts'
import { openOperation } from '../operation/open.ts'
import { ensureOperator } from '../session/operator.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { listMatters } from './list-matters.ts'
import { moveMatter } from './move.ts'
import { openMatter } from './open-matter.ts'
import { openMove } from './open-move.ts'
import { openPeople } from './open-people.ts'
import { recordReport } from './record-report.ts'
import { endRelation, relateMatters } from './relate.ts'
import { seeWhoHasLooked } from './see-who-has-looked.ts'

let played: Played
let theirs: (key: string) => string
beforeAll(async () => {
  played = await playedForce()
  const founded = await foundForce(played.as(await ensureOperator(played.store)), {
    name: 'Marlock Police',
    unit: 'Abuse Investigation Team',
    serving: [],
    staff: [
      { key: 'authority', name: 'Det Ch Supt Ewan Sorrel', roles: ['appropriate authority'] },
      { key: 'supervisor', name: 'DS Petra Lunn', roles: ['supervisor'] },
      { key: 'detective', name: 'DC Amos Fell', roles: ['detective'] },
    ],
  })
  theirs = (key) => founded.staff.get(key)?.id ?? ''
})
afterAll(() => played.scratch.close())

async function reported(by = 'detective', changes: Parameters<typeof report>[1] = {}): Promise<string> {
  const recorded = await recordReport(played.as(by), report(played.serving('concerned'), changes))
  if (!recorded.ok) throw new Error(JSON.stringify(recorded))

  return recorded.matter.address
}

const link = (who: string, matter: string, other: string, changes: Partial<Parameters<typeof relateMatters>[1]> = {}) =>
  relateMatters(played.as(who), {
    matter,
    other,
    kind: 'same incident',
    end: undefined,
    reason: 'One evening.',
    ...changes,
  })
const relatedTo = async (who: string, matter: string) => (await openMatter(played.as(who), { matter })).together.related

/** What one person's own connection selects, whatever the program asks. */
async function selects<Row>(person: string, table: 'matter_relation' | 'narrative' | 'matter' | 'operation_matter') {
  return played.store.transaction().execute(async (tx) => {
    await openAct(tx, randomUUID(), person)
    return (await sql<Row>`select * from ${sql.table(table)}`.execute(tx)).rows
  })
}

describe('a link between two matters', () => {
  it('is made with a reason, and shown from both ends to whoever is cleared for both', async () => {
    const [parent, child] = [await reported(), await reported()]
    const made = await link('detective', child, parent, { kind: 'reprisal', end: 'child', reason: 'She was moved.' })
    expect(made).toEqual({ ok: true })
    expect(await relatedTo('detective', child)).toMatchObject([
      { what: 'The matter for which this is a reprisal', why: 'She was moved.' },
    ])
    expect(await relatedTo('authority', parent)).toMatchObject([{ what: 'A reprisal for this' }])
    expect(await link('detective', child, parent, { kind: 'reprisal', end: 'child' })).toMatchObject({
      ok: false,
      missing: [{ about: 'kind' }],
    })
  })

  it('cannot be made to a matter that one may not open, and the answer is that of one that does not exist', async () => {
    const [mine, notMine] = [await reported(), await reported('second detective')]
    const refused = await link('detective', mine, notMine)
    expect(refused).toMatchObject({ ok: false, missing: [{ about: 'other', provision: 'policy-link-both' }] })
    expect(await link('detective', mine, '000000')).toEqual(refused)
  })

  it('is not shown to someone cleared for one of the two, in the act nor in the database', async () => {
    const [mine, notMine] = [await reported(), await reported('second detective')]
    const reason = 'The same night, the same house.'
    expect((await link('authority', mine, notMine, { reason })).ok).toBe(true)
    const linked = (await relatedTo('authority', mine))[0]

    expect(await relatedTo('detective', mine)).toEqual([])
    const rows = await selects<{ id: string }>(played.staff('detective'), 'matter_relation')
    expect(rows.map(({ id }) => id)).not.toContain(linked?.id)
    const words = await selects<{ words: string }>(played.staff('detective'), 'narrative')
    expect(words.map((row) => row.words)).not.toContain(reason)
    expect(
      (await selects<{ words: string }>(played.staff('authority'), 'narrative')).map((row) => row.words),
    ).toContain(reason)
    const looked = await seeWhoHasLooked(played.as('detective'), { matter: mine })
    expect(looked.rows.flatMap(({ acts }) => acts)).not.toContain('relate matters')
    const seenByBoth = await seeWhoHasLooked(played.as('authority'), { matter: mine })
    expect(seenByBoth.rows.flatMap(({ acts }) => acts)).toContain('relate matters')
    expect(await selects(played.staff('vetting'), 'matter_relation')).toEqual([])
  })

  it('ends by addition, with a reason, and what it was stays on record', async () => {
    const [one, other] = [await reported(), await reported()]
    await link('detective', one, other)
    const [standing] = await relatedTo('detective', one)
    const relation = standing?.id ?? ''
    expect(await endRelation(played.as('detective'), { matter: one, relation, reason: ' ' })).toMatchObject({
      ok: false,
      missing: [{ about: 'reason' }],
    })
    const ended = await endRelation(played.as('detective'), { matter: other, relation, reason: 'Another evening.' })
    expect(ended).toEqual({ ok: true })
    expect(await relatedTo('detective', one)).toEqual([])
    const rows = await selects<{ id: string; ends: string | null }>(played.staff('detective'), 'matter_relation')
    expect(rows.filter((row) => row.id === relation || row.ends === relation)).toHaveLength(2)
  })
})

describe('an earlier matter about the same substance (PCPCM 2025 reg. 66)', () => {
  const early = { knownOn: calendarDate('2024-09-02') }

  it('keeps a later one under its own rules, and a decision keeps the rules it was made under', async () => {
    const [earlier, later] = [await reported('detective', early), await reported()]
    await assessSeverity(played.as('detective'), {
      matter: later,
      allegation: 1,
      level: 'misconduct',
      route: 'misconduct meeting',
      reason: 'One incident.',
      whatChanged: undefined,
      after: undefined,
    })
    expect((await openMatter(played.as('detective'), { matter: later })).regime).toBe('2025')
    expect((await link('detective', earlier, later, { kind: 'same substance' })).ok).toBe(true)
    expect((await openMatter(played.as('detective'), { matter: later })).regime).toBe('2024')
    expect((await openMatter(played.as('detective'), { matter: earlier })).regime).toBe('2024')
    const { decisions } = await openDecisions(played.as('detective'), { matter: later })
    expect(decisions.map(({ kind, law }) => [kind, law.regime])).toEqual([
      ['classification', '2025'],
      ['severity', '2025'],
    ])

    const [standing] = await relatedTo('detective', later)
    await endRelation(played.as('detective'), { matter: later, relation: standing?.id ?? '', reason: 'Not the same.' })
    expect((await openMatter(played.as('detective'), { matter: later })).regime).toBe('2025')
  })

  it('keeps every later one under its rules, whichever was linked first', async () => {
    const [earliest, later, last] = [await reported('detective', early), await reported(), await reported()]
    const regime = async (matter: string) => (await openMatter(played.as('detective'), { matter })).regime
    await link('detective', last, later, { kind: 'same substance' })
    expect(await Promise.all([later, last].map(regime))).toEqual(['2025', '2025'])
    await link('detective', earliest, later, { kind: 'same substance' })
    expect(await Promise.all([earliest, later, last].map(regime))).toEqual(['2024', '2024', '2024'])
    const prior = (await relatedTo('detective', earliest))[0]?.id ?? ''
    await endRelation(played.as('detective'), { matter: later, relation: prior, reason: 'Not the same.' })
    expect(await Promise.all([earliest, later, last].map(regime))).toEqual(['2024', '2025', '2025'])
  })

  it('named when a report is recorded does so from the start', async () => {
    const earlier = await reported('detective', early)
    const later = await reported('detective', { prior: earlier })
    const view = await openMatter(played.as('detective'), { matter: later })
    expect([view.regime, view.together.related.map(({ what }) => what)]).toEqual([
      '2024',
      ['An earlier matter about the same substance'],
    ])
    const nobody = await recordReport(played.as('detective'), report(played.serving('concerned'), { prior: 'no such' }))
    expect(nobody).toMatchObject({ ok: false, missing: [{ about: 'prior' }] })
  })
})

describe('an operation', () => {
  it('holds several matters, and shows each reader only those they may open', async () => {
    const [mine, notMine] = [await reported(), await reported('second detective')]
    const operation = await openOperation(played.as('supervisor'))
    for (const matter of [mine, notMine])
      expect(
        await putMatterIntoOperation(played.as('authority'), {
          matter,
          operation: operation.address,
          reason: 'One group of messages.',
        }),
      ).toMatchObject({ ok: true })
    const seenBy = async (who: string) =>
      (await lookAtOperation(played.as(who), { operation: operation.address }))?.rows.map((row) => row.matter.address)
    expect(new Set(await seenBy('authority'))).toEqual(new Set([mine, notMine]))
    expect(await seenBy('detective')).toEqual([mine])
    const rows = await selects<{ matter: string }>(played.staff('detective'), 'operation_matter')
    const own = (await openMatter(played.as('detective'), { matter: mine })).id
    expect(new Set(rows.map((row) => row.matter))).toEqual(new Set([own]))
    expect((await openMatter(played.as('detective'), { matter: mine })).together.operations).toMatchObject([
      { address: operation.address },
    ])
  })

  it('is not there for the officer concerned in one of its matters, nor for someone on none of them', async () => {
    const matter = await reported()
    const operation = await openOperation(played.as('supervisor'))
    const put = { matter, operation: operation.address, reason: 'One group.' }
    await putMatterIntoOperation(played.as('authority'), put)
    const listed = async (who: string) =>
      (await listOperations(played.as(who))).rows.map((row) => row.operation.address)
    expect(await listed('detective')).toContain(operation.address)
    expect(await listed('concerned')).not.toContain(operation.address)
    expect(await listed('second detective')).not.toContain(operation.address)
    expect(await lookAtOperation(played.as('concerned'), { operation: operation.address })).toBeUndefined()
    expect(await lookAtOperation(played.as('second detective'), { operation: operation.address })).toBeUndefined()
  })

  it('loses a matter by addition, for a reason', async () => {
    const matter = await reported()
    const { address } = await openOperation(played.as('supervisor'))
    await putMatterIntoOperation(played.as('authority'), { matter, operation: address, reason: 'One group.' })
    const out = { matter, operation: address, reason: undefined }
    expect(await takeMatterOut(played.as('authority'), out)).toMatchObject({
      ok: false,
      missing: [{ about: 'reason' }],
    })
    expect(await takeMatterOut(played.as('authority'), { ...out, reason: 'He was not in it.' })).toMatchObject({
      ok: true,
    })
    expect((await lookAtOperation(played.as('authority'), { operation: address }))?.rows).toEqual([])
    expect(await takeMatterOut(played.as('authority'), { ...out, reason: 'Again.' })).toMatchObject({ ok: false })
  })

  it('is opened by those who supervise, and not by a detective', async () => {
    await expect(openOperation(played.as('detective'))).rejects.toThrow(NotPermitted)
  })
})

describe('a matter that moves to another force (PRA 2002 s. 29)', () => {
  const handOver = async (matter: string, changes: Partial<Parameters<typeof moveMatter>[1]> = {}) => {
    const [to] = (await openMove(played.as('authority'), { matter })).forces
    const on = calendarDate('2026-11-02')
    return moveMatter(played.as('authority'), {
      matter,
      to: to?.reference ?? '',
      on,
      reason: 'It happened there.',
      ...changes,
    })
  }

  it('keeps its reference, its clocks and its record, and is found by the receiving force alone', async () => {
    const matter = await reported()
    const before = await openMatter(played.as('authority'), { matter })
    expect(await handOver(matter)).toEqual({ ok: true, force: 'Marlock Police' })

    for (const who of ['detective', 'supervisor', 'authority', 'head'])
      await expect(openMatter(played.as(who), { matter }), who).rejects.toThrow(NotPermitted)
    expect((await listMatters(played.as('authority'))).rows.map((row) => row.matter.address)).not.toContain(matter)
    for (const table of ['matter', 'narrative'] as const) {
      const rows = await selects<{ id: string; matter?: string }>(played.staff('authority'), table)
      expect(rows.map((row) => row.matter ?? row.id)).not.toContain(before.id)
    }
    const after = await openMatter(played.as(theirs('authority')), { matter })
    expect([after.force, after.matter, after.clocks.map(({ due }) => due)]).toEqual([
      'Marlock Police',
      before.matter,
      before.clocks.map(({ due }) => due),
    ])
    expect(after.together.moves).toMatchObject([
      { from: 'Fellside Police', to: 'Marlock Police', on: '2026-11-02', provision: { id: 'pra-29' } },
    ])
    expect(after.onIt.map(({ capacity, name }) => [capacity, name])).toEqual([
      ['supervises', 'DS Petra Lunn'],
      ['decides', 'Det Ch Supt Ewan Sorrel'],
      ['outside eye', 'Greta Holm'],
    ])
    const { assignable } = await openPeople(played.as(theirs('supervisor')), { matter })
    expect(assignable.map(({ name }) => name)).toContain('DC Amos Fell')
    expect((await openMatter(played.as('oversight'), { matter })).force).toBe('Marlock Police')
    await expect(openMatter(played.as(theirs('detective')), { matter })).rejects.toThrow(NotPermitted)
  })

  it('is not moved without a reason, to itself, to nobody, or from a day to come', async () => {
    const matter = await reported()
    expect(await handOver(matter, { reason: undefined })).toMatchObject({ ok: false, missing: [{ about: 'reason' }] })
    expect(await handOver(matter, { to: 'none' })).toMatchObject({ ok: false, missing: [{ about: 'to' }] })
    expect(await handOver(matter, { on: calendarDate('2026-11-03') })).toMatchObject({
      ok: false,
      missing: [{ about: 'on' }],
    })
    await expect(
      moveMatter(played.as('detective'), { matter, to: '', on: undefined, reason: undefined }),
    ).rejects.toThrow(NotPermitted)
  })
})
