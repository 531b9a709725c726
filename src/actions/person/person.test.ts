import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { makeReference } from '../../domain/reference.ts'
import { insertAllegation } from '../../store/allegation.ts'
import { insertForce } from '../../store/force.ts'
import { insertMatter } from '../../store/matter.ts'
import { enterPersonServingStates, insertPeopleServing } from '../../store/person-serving.ts'
import { decideDutyStatus } from '../duty/decide-duty-status.ts'
import { dutyStatusOn } from '../duty/duty-status-on.ts'
import { find } from '../find/find.ts'
import { listMatters } from '../matter/list-matters.ts'
import { openAnyMatter } from '../matter/open-any-matter.ts'
import { openMatter } from '../matter/open-matter.ts'
import { recordReport } from '../matter/record-report.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { listPeople } from './list-people.ts'
import { openPerson } from './open-person.ts'

let played: Played
let matter: string
let history: string
beforeAll(async () => {
  played = await playedForce()
  const recorded = await recordReport(played.as('detective'), report(played.serving('other')))
  if (!recorded.ok) throw new Error(recorded.why)
  matter = recorded.matter.address
  history = await importedMatter()
})
afterAll(() => played.scratch.close())

/** One matter of another force's history about an officer whom only that force's number names. */
async function importedMatter(): Promise<string> {
  const acting = played.as('records')
  const reference = makeReference(acting.bytes(5))
  await acting.once('manage import', { kind: 'import', named: undefined }, async (tx) => {
    const [force, id, person] = [acting.newId(), acting.newId(), acting.newId()]
    await insertForce(tx, {
      id: force,
      reference: makeReference(acting.bytes(5)),
      name: 'Saltmere Constabulary, history',
      kind: 'history',
      unit: '',
    })
    await insertPeopleServing(tx, [
      { id: person, reference: makeReference(acting.bytes(5)), force, former_reference: 'W-113', history: true },
    ])
    await enterPersonServingStates(tx, [
      {
        id: acting.newId(),
        person_serving: person,
        valid_from: null,
        valid_until: null,
        kind: 'name',
        value: { given: '', family: 'Ottoline Brask' },
        corrects: null,
      },
    ])
    await insertMatter(tx, { id, reference, spoken_name: null, force, former_reference: 'CO/77/14', history: true })
    await insertAllegation(tx, {
      id: acting.newId(),
      matter: id,
      number: 1,
      former_reference: null,
      subject_kind: 'identified',
      person_serving: person,
      description: null,
      abuse: [],
      conduct: [],
      occurred_from: null,
      occurred_until: null,
      on_duty: 'not known',
      happened: null,
      account: null,
    })
  })

  return reference
}

const decide = (choice: 'suspend' | 'do not suspend or restrict', changes: object = {}) =>
  decideDutyStatus(played.as('authority'), {
    matter,
    person: played.serving('other'),
    choice,
    from: calendarDate('2026-11-02'),
    whyNotRedeployed: undefined,
    limb: undefined,
    whyLimb: undefined,
    reason: undefined,
    after: undefined,
    ...changes,
  })

describe('duty status', () => {
  it('is suspended only on both conditions, each with its reason', async () => {
    const refused = await decide('suspend')
    expect(!refused.ok && refused.why === 'missing' && refused.missing.map((each) => each.about)).toEqual([
      'redeployment',
      'limb',
      'why limb',
    ])
    const made = await decide('suspend', {
      whyNotRedeployed: 'Every post has the same systems.',
      limb: 'the investigation may be prejudiced',
      whyLimb: 'He could reach the logs.',
    })
    expect(made).toMatchObject({ ok: true, decision: 2, reviewBy: '2026-11-30' })
  })

  it('can be asked for any day, and not known is not full duty', async () => {
    const on = (day: string) =>
      dutyStatusOn(played.as('detective'), { person: played.serving('other'), day: calendarDate(day) })
    expect((await on('2026-11-01')).status).toBeUndefined()
    expect(await on('2026-11-02')).toMatchObject({ status: 'suspended', since: '2026-11-02', reviewBy: '2026-11-30' })
  })

  it('of somebody whom the matter does not name is not decided there', async () => {
    const refused = await decide('suspend', { person: played.serving('concerned') })
    expect(!refused.ok && refused.why === 'missing' && refused.missing.map((each) => each.about)).toEqual(['person'])
  })

  it('to do neither is a decision too, and stands on the matter and on the person’s page', async () => {
    const before = await openMatter(played.as('authority'), { matter })
    expect(before.duty[0]).toMatchObject({ status: 'suspended' })
    const meanwhile = await decide('do not suspend or restrict', { reason: 'The logs are copied.' })
    if (meanwhile.ok || meanwhile.why !== 'decided meanwhile') throw new Error('the earlier decision was overlooked')
    expect(
      await decide('do not suspend or restrict', {
        reason: 'The logs are copied.',
        from: calendarDate('2026-11-09'),
        after: meanwhile.latest.id,
      }),
    ).toMatchObject({ ok: true, decision: 3 })
    const person = await openPerson(played.as('detective', '2026-11-10T09:00:00Z'), { person: played.serving('other') })
    expect(person.duty.map((spell) => [spell.status, spell.from, spell.until])).toEqual([
      ['suspended', '2026-11-02', '2026-11-09'],
      ['full duty', '2026-11-09', undefined],
    ])
    expect(person.today.status).toBe('full duty')
  })
})

describe('a person serving with the police', () => {
  it('is shown with everything known over time and every allegation under its own label', async () => {
    const person = await openPerson(played.as('detective'), { person: played.serving('other') })
    expect(person.person).toMatchObject({ name: 'Ines Vosper', rank: 'PS', collarNumber: '2280' })
    expect(person.postings).toEqual([{ value: 'Custody, Brackenby', from: '2019-09-02', until: undefined }])
    expect(person.allegations.map((each) => [each.history, each.openable, each.allegation.misconduct.name])).toEqual([
      ['no', 'yes', 'Recorded'],
    ])
  })

  it('is found by a beginning of the name, by number, and by a force’s own reference', async () => {
    const names = async (words: string) =>
      (await find(played.as('detective'), { words })).people.map((row) => row.person.name)
    expect(await names('vosp')).toEqual(['Ines Vosper'])
    expect(await names('ines v')).toEqual(['Ines Vosper'])
    expect(await names('2280')).toEqual(['Ines Vosper'])
    expect(await names('W-113')).toEqual(['Ottoline Brask'])
    expect(await names('brask')).toEqual(['Ottoline Brask'])
    expect(await names('%')).toEqual([])
    expect((await listPeople(played.as('detective'), { name: 'Ines' })).rows.map((row) => row.matters)).toEqual([1])
    expect(
      (await listPeople(played.as('detective'), { show: 'history' })).rows.map((row) => row.person.history),
    ).toEqual(['yes'])
  })

  it('leads to their matters, and a matter is found by reference, spoken name and former reference', async () => {
    const { matter: name } = await openMatter(played.as('detective'), { matter })
    const found = async (words: string) =>
      (await find(played.as('detective'), { words })).matters.map((row) => row.matter.reference)
    expect(await found('Vosper')).toEqual([name.reference])
    expect(await found(name.shown.toLowerCase())).toEqual([name.reference])
    expect(await found(name.spokenName.toUpperCase())).toEqual([name.reference])
    expect(await found('CO/77/14')).toEqual([history])
    expect(await found('')).toEqual([])
  })
})

describe('imported history', () => {
  it('is opened as history, with no clock and nothing completed by guessing', async () => {
    const opened = await openAnyMatter(played.as('detective'), { matter: history })
    expect(opened).toMatchObject({
      kind: 'history',
      view: { formerReference: 'CO/77/14', cameToAttention: undefined, force: 'Saltmere Constabulary, history' },
    })
    await expect(openMatter(played.as('head'), { matter: history })).rejects.toThrow('do not permit')
    await expect(openAnyMatter(played.as('administrator'), { matter: history })).rejects.toThrow('do not permit')
  })

  it('is listed apart from what is worked', async () => {
    expect((await listMatters(played.as('detective'))).rows.map((row) => row.kind)).toEqual([
      'recordable conduct matter',
    ])
    expect((await listMatters(played.as('detective'), { show: 'history' })).rows).toMatchObject([
      { kind: 'history', next: undefined, allegations: 1 },
    ])
  })
})
