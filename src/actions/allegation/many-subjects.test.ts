import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { assessSeverity } from '../decision/assess-severity.ts'
import { foundForce } from '../demonstration/found-force.ts'
import { decideDutyStatus } from '../duty/decide-duty-status.ts'
import { assign } from '../matter/assign.ts'
import { openMatter } from '../matter/open-matter.ts'
import { openPeople } from '../matter/open-people.ts'
import { recordReport } from '../matter/record-report.ts'
import { NotPermitted } from '../not-permitted.ts'
import { openPerson } from '../person/open-person.ts'
import { ensureOperator } from '../session/operator.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { categoriseAllegation } from './categorise.ts'
import type { AllegationGiven } from './given.ts'
import { identifyOfficer } from './identify.ts'
import { recordAllegation } from './record.ts'

let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

const given = (subject: AllegationGiven['subject'], changes: Partial<AllegationGiven> = {}): AllegationGiven => ({
  subject,
  account: undefined,
  happened: { kind: 'not known' },
  happenedWords: undefined,
  onDuty: 'not known',
  abuse: [],
  conduct: [],
  ...changes,
})
const described = given({ kind: 'unidentified', description: 'A sergeant with a northern voice' })

async function reported(changes: Parameters<typeof report>[1] = {}): Promise<string> {
  const recorded = await recordReport(played.as('detective'), report(played.serving('other'), changes))
  if (!recorded.ok) throw new Error(JSON.stringify(recorded))

  return recorded.matter.address
}

describe('a matter with fourteen officers concerned', () => {
  it('holds an allegation, decisions and a shut door for each of them', async () => {
    const from = calendarDate('2019-09-02')
    const numbers = Array.from({ length: 14 }, (_, index) => index + 1)
    const names = ['Abel', 'Brand', 'Crane', 'Dorn', 'Esk', 'Fane', 'Gorse', 'Hale', 'Ives', 'Joss', 'Kerr', 'Lamb']
    const family = (number: number) => names[number - 1] ?? `Mere${number}`
    const founded = await foundForce(played.as(await ensureOperator(played.store)), {
      name: 'Harrowmoor Police',
      unit: 'Abuse Investigation Team',
      serving: numbers.map((number) => ({
        key: `${number}`,
        names: [{ value: { given: 'Officer', family: family(number) }, from }],
        workerRoles: [{ value: 'police officer' as const, from }],
      })),
      staff: [
        ...numbers.map((number) => ({
          key: `${number}`,
          name: `PC Officer ${family(number)}`,
          roles: ['officer', 'head of unit'] as const,
          serving: `${number}`,
        })),
        { key: 'detective', name: 'DC Una Marl', roles: ['detective'] as const },
        { key: 'authority', name: 'Det Ch Supt Hob Yarrow', roles: ['appropriate authority'] as const },
      ],
    })
    const staff = (key: string) => played.as(founded.staff.get(key)?.id ?? '')
    const serving = (number: number) => founded.serving.get(`${number}`)?.reference ?? ''
    const recorded = await recordReport(staff('detective'), report(serving(1)))
    if (!recorded.ok) throw new Error(JSON.stringify(recorded))
    const matter = recorded.matter.address
    for (const number of numbers.slice(1))
      expect(
        await recordAllegation(staff('detective'), {
          matter,
          ...given({ kind: 'identified', person: serving(number) }),
        }),
      ).toMatchObject({ ok: true, number })

    for (const number of numbers) {
      await expect(openMatter(staff(`${number}`), { matter }), `officer ${number}`).rejects.toThrow(NotPermitted)
      const severity = await assessSeverity(staff('authority'), {
        matter,
        allegation: number,
        level: 'misconduct',
        route: 'misconduct meeting',
        reason: `What officer ${number} wrote.`,
        whatChanged: undefined,
        after: undefined,
      })
      expect(severity.ok, `officer ${number}`).toBe(true)
      const duty = await decideDutyStatus(staff('authority'), {
        matter,
        person: serving(number),
        choice: 'do not suspend or restrict',
        from: calendarDate('2026-11-02'),
        whyNotRedeployed: undefined,
        limb: undefined,
        whyLimb: undefined,
        reason: 'Known to the public only by this group.',
        after: undefined,
      })
      expect(duty.ok, `officer ${number}`).toBe(true)
    }
    const view = await openMatter(staff('authority'), { matter })
    expect(view.allegations.map(({ severity }) => severity)).toEqual(numbers.map(() => 'misconduct'))
    expect(view.duty).toHaveLength(14)
    const people = await openPeople(staff('authority'), { matter })
    expect([people.concerned.length, people.shutOut]).toEqual([14, 14])
  }, 60_000)
})

describe('an officer whom nobody could name', () => {
  it('is identified later by addition, with a reason, and is shut out from then on', async () => {
    const matter = await reported()
    await recordAllegation(played.as('detective'), { matter, ...described })
    await assign(played.as('supervisor'), {
      matter,
      person: played.staff('second detective'),
      capacity: 'investigates',
      standing: 'on',
    })
    expect((await openPeople(played.as('detective'), { matter })).unidentified).toMatchObject([{ allegation: 2 }])
    const person = played.serving('concerned')
    expect((await openMatter(played.as('concerned'), { matter })).allegations).toHaveLength(2)

    const identify = (changes: Partial<Parameters<typeof identifyOfficer>[1]> = {}) =>
      identifyOfficer(played.as('detective'), {
        matter,
        allegation: 2,
        person,
        reason: 'Named on the duty sheet.',
        ...changes,
      })
    expect(await identify({ reason: undefined })).toMatchObject({
      ok: false,
      missing: [{ about: 'reason', provision: 'policy-identify' }],
    })
    expect(await identify()).toEqual({ ok: true, number: 2 })
    expect(await identify()).toMatchObject({ ok: false, missing: [{ about: 'subject' }] })

    const after = await openPeople(played.as('detective'), { matter })
    expect(after.unidentified).toEqual([])
    expect(after.concerned.map(({ allegations }) => allegations)).toEqual([[1], [2]])
    await expect(openMatter(played.as('concerned'), { matter })).rejects.toThrow(NotPermitted)
    const { allegations } = await openPerson(played.as('detective'), { person })
    expect(allegations.map((each) => [each.matter.address, each.allegation.number])).toContainEqual([matter, 2])
    expect((await openMatter(played.as('detective'), { matter })).tasks.map(({ kind }) => kind)).toContain(
      'decide on duty',
    )
  })
})

describe('a category of an allegation', () => {
  const categorise = (matter: string, changes: Partial<Parameters<typeof categoriseAllegation>[1]> = {}) =>
    categoriseAllegation(played.as('detective'), {
      matter,
      allegation: 1,
      scheme: 'IOPC 2020',
      code: 'J2',
      factors: ['violence against women and girls'],
      reason: undefined,
      ...changes,
    })
  const shownIn = async (matter: string) =>
    (await openMatter(played.as('detective'), { matter })).allegations[0]?.category

  it('is given by a person, with national factors, and changed by addition with a reason', async () => {
    const matter = await reported()
    expect(await shownIn(matter)).toBeUndefined()
    expect(await categorise(matter)).toEqual({ ok: true, number: 1 })
    expect(await shownIn(matter)).toMatchObject({
      scheme: 'IOPC 2020',
      name: 'J2 Sexual harassment',
      factors: ['violence against women and girls'],
    })
    expect(await categorise(matter, { code: 'H5' })).toMatchObject({ ok: false, missing: [{ about: 'reason' }] })
    expect((await categorise(matter, { code: 'H5', reason: 'Nothing sexual was said.' })).ok).toBe(true)
    expect(await shownIn(matter)).toMatchObject({ code: 'H5' })
  })

  it('of another scheme is refused with the rule', async () => {
    const matter = await reported()
    expect(await categorise(matter, { scheme: 'IOPC before 2020', code: 'B' })).toMatchObject({
      ok: false,
      missing: [{ about: 'code', provision: 'iopc-capture-2020' }],
    })
    const early = await reported({ knownOn: calendarDate('2019-05-01') })
    expect(await categorise(early)).toMatchObject({ ok: false, missing: [{ provision: 'iopc-capture-before-2020' }] })
    expect(await categorise(early, { scheme: 'IOPC before 2020', code: 'B' })).toMatchObject({ ok: true })
    expect(await shownIn(early)).toMatchObject({ name: 'B Sexual assault' })
  })

  it('may be given when the allegation is recorded', async () => {
    const category = { scheme: 'IOPC 2020', code: 'G2', factors: [] } as const
    expect(await shownIn(await reported({ category }))).toMatchObject({ code: 'G2' })
    const wrong = report(played.serving('other'), { category: { ...category, code: 'Z9' } })
    expect(await recordReport(played.as('detective'), wrong)).toMatchObject({ ok: false, missing: [{ about: 'code' }] })
  })
})
