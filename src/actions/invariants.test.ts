import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../domain/calendar-date.ts'
import { asOf } from '../domain/person-serving.ts'
import { decideCaseToAnswer } from './decision/decide-case-to-answer.ts'
import { foundForce } from './demonstration/found-force.ts'
import { closeMatter } from './ending/close-matter.ts'
import { recordWithdrawal } from './ending/record-withdrawal.ts'
import {
  broughtToOutcome,
  COMPLAINT,
  endedCriminally,
  must,
  referred,
  reported,
  safeguarded,
  told,
  vetted,
} from './ending/test-ended.ts'
import { openMatter } from './matter/open-matter.ts'
import { recordEvent } from './matter/record-event.ts'
import { recordReport } from './matter/record-report.ts'
import { openNarrative } from './narrative/open-narrative.ts'
import { openPerson } from './person/open-person.ts'
import { servingPeople } from './person/serving.ts'
import { ensureOperator } from './session/operator.ts'
import { type Played, playedForce, report } from './test-force.ts'

/** What must be so of every record. Those of the law as data are in `src/domain/invariants.test.ts`. */
let played: Played
const monday = calendarDate('2026-11-02')
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

async function missingToClose(matter: string): Promise<readonly string[]> {
  const made = await closeMatter(played.as('authority'), { matter, reason: 'All decided.', after: undefined })

  return !made.ok && made.why === 'missing' ? made.missing.map(({ about }) => about) : []
}

describe('1. a matter closes only when the criminal, misconduct, vetting and safeguarding decisions and the telling each stand for themselves', () => {
  it('each one left out keeps it open by itself', async () => {
    const steps = {
      'criminal 1': endedCriminally,
      informed: told,
      safeguarding: safeguarded,
      vetting: vetted,
    } as const
    for (const leftOut of Object.keys(steps) as (keyof typeof steps)[]) {
      const matter = await reported(played)
      await referred(played, matter)
      await broughtToOutcome(played, matter)
      for (const [name, step] of Object.entries(steps)) if (name !== leftOut) await step(played, matter)
      expect(await missingToClose(matter), leftOut).toEqual([leftOut])
      await steps[leftOut](played, matter)
      expect(await missingToClose(matter), leftOut).toEqual(['proposal'])
    }
  })
})

describe('2. a withdrawal closes nothing and asks for a decision that is written down (CMR 2020 reg. 38)', () => {
  it('also where everything else is decided', async () => {
    const matter = await reported(played, COMPLAINT)
    await referred(played, matter)
    await broughtToOutcome(played, matter)
    for (const step of [endedCriminally, told, safeguarded, vetted]) await step(played, matter)
    await must(recordWithdrawal(played.as('detective'), { matter, on: monday, words: 'She cannot go on.' }))
    expect((await openMatter(played.as('authority'), { matter })).next.kind).toBe('decide after withdrawal')
    expect(await missingToClose(matter)).toEqual(['withdrawal'])
  })
})

describe('3. no further action in crime is never no case to answer, which has reasons of its own (PCR 2020 reg. 23)', () => {
  it('nothing of the misconduct side is decided by it, and to find none asks for reasons without it', async () => {
    const matter = await reported(played)
    await referred(played, matter)
    for (const kind of ['investigation began', 'report received'] as const)
      await must(recordEvent(played.as('detective'), { matter, kind, on: monday, words: undefined }))
    await endedCriminally(played, matter)
    const view = await openMatter(played.as('authority'), { matter })
    expect([view.allegations[0]?.caseToAnswer, view.strands.misconduct.ended]).toEqual([undefined, undefined])
    const none = (reasonApartFromCrime: string | undefined) =>
      decideCaseToAnswer(played.as('authority'), {
        matter,
        allegation: 1,
        finding: 'none',
        by: 'appropriate authority',
        reason: 'As the prosecutors said.',
        reasonApartFromCrime,
        after: undefined,
      })
    expect((await none('  ')).ok).toBe(false)
    expect((await none('The logs show a police purpose for each search.')).ok).toBe(true)
  })
})

describe('4. a person’s page shows every matter, whatever came of it, and says of what is unproven that it is', () => {
  it('one just reported, one that ended in crime, and one that was proved', async () => {
    const just = await reported(played, {}, 'gone')
    const nfa = await reported(played, {}, 'gone')
    await endedCriminally(played, nfa)
    const proved = await reported(played, {}, 'gone')
    await referred(played, proved)
    await broughtToOutcome(played, proved, 'would have been dismissed')
    const { allegations } = await openPerson(played.as('authority'), { person: played.serving('gone') })
    const labels = new Map(allegations.map((each) => [each.matter.address, each.unproved]))
    expect([just, nfa, proved].map((matter) => labels.get(matter))).toEqual([
      'Unproven: no finding has been made',
      'Unproven: no finding has been made',
      undefined,
    ])
    const vetting = await openPerson(played.as('vetting'), { person: played.serving('gone') })
    expect(vetting.allegations).toHaveLength(3)
  })
})

describe('5. an allegation about a member of the unit is owned outside the unit from the first minute (CMR 2020 reg. 12)', () => {
  it('whoever supervises and whoever decides are not of it, and somebody outside watches', async () => {
    const from = calendarDate('2020-01-06')
    const unit = 'Domestic and Sexual Abuse Unit'
    const serves = (key: string, where: string) => ({
      key,
      names: [{ value: { given: key, family: 'Wray' }, from }],
      workerRoles: [{ value: 'police officer' as const, from }],
      ranks: [{ value: 'DS', from }],
      postings: [{ value: { unit: where, role: undefined }, from }],
    })
    const force = await foundForce(played.as(await ensureOperator(played.store)), {
      name: 'Gorsedale Police',
      unit,
      serving: [
        serves('concerned', unit),
        serves('unit supervisor', unit),
        serves('unit authority', unit),
        serves('outside authority', 'Standards'),
        serves('taker', 'Gorsedale North'),
      ],
      staff: [
        { key: 'concerned', name: 'DS Alma Wray', roles: ['detective'], serving: 'concerned' },
        { key: 'unit supervisor', name: 'DS Bevis Wray', roles: ['supervisor'], serving: 'unit supervisor' },
        { key: 'not posted', name: 'DS Cato Wray', roles: ['supervisor'] },
        { key: 'unit authority', name: 'Supt Dora Wray', roles: ['appropriate authority'], serving: 'unit authority' },
        {
          key: 'outside authority',
          name: 'Supt Edda Wray',
          roles: ['appropriate authority'],
          serving: 'outside authority',
        },
        { key: 'taker', name: 'DC Faro Wray', roles: ['detective'], serving: 'taker' },
        { key: 'watcher', name: 'Gwenna Wray', roles: ['oversight'] },
      ],
    })
    const staff = (key: string) => force.staff.get(key)?.id ?? ''
    const recorded = await must(
      recordReport(played.as(staff('taker')), report(force.serving.get('concerned')?.reference ?? '')),
    )
    const view = await openMatter(played.as(staff('outside authority')), { matter: recorded.matter.address })
    expect(view.onIt.map(({ capacity, name }) => [capacity, name])).toEqual([
      ['investigates', 'DC Faro Wray'],
      ['supervises', 'Supt Edda Wray'],
      ['decides', 'Supt Edda Wray'],
      ['outside eye', 'Gwenna Wray'],
    ])
  })
})

describe('6. every read of a restricted record is an act with its purpose, which nobody can remove (DPA 2018 s. 62)', () => {
  it('a read says who, what, why it was allowed and what it showed', async () => {
    const matter = await reported(played)
    const view = await openMatter(played.as('detective'), { matter })
    const [account] = view.accounts
    await openNarrative(played.as('detective'), { matter, narrative: account?.id ?? '' })
    const read = await played.scratch
      .store('candour_inspector')
      .selectFrom('act')
      .select(['kind', 'person', 'upon', 'rule', 'shown'])
      .where('upon', '=', view.id)
      .where('kind', '=', 'open narrative')
      .execute()
    expect(read).toEqual([
      {
        kind: 'open narrative',
        person: played.staff('detective'),
        upon: view.id,
        rule: 'permission/open-narrative',
        shown: [account?.id],
      },
    ])
  })

  it('no role of the database can delete, change or empty it, and its owner can only be stopped by the same trigger', async () => {
    for (const role of ['candour_staff', 'candour_portal', 'candour_jobs', 'candour_inspector'] as const)
      for (const statement of [sql`delete from act`, sql`update act set kind = 'x'`, sql`truncate act`])
        await expect(statement.execute(played.scratch.store(role)), role).rejects.toThrow('permission denied')
    const owner = played.scratch.store('candour_owner')
    for (const statement of [sql`delete from act`, sql`update act set kind = 'x'`, sql`truncate act cascade`])
      await expect(statement.execute(owner)).rejects.toThrow('CANDOUR_APPEND_ONLY')
  })
})

describe('8. worker role and rank are those of the day: of the conduct, of the report and of the outcome', () => {
  it('someone who was a constable then and has left since is both, each on its day', async () => {
    const id = played.force.serving.get('gone')?.id ?? ''
    const acting = played.as('authority')
    const person = await acting.once('list people', { kind: 'unit' }, async (tx) =>
      (await servingPeople(tx, [id])).get(id),
    )
    if (!person) throw new Error('nobody is there')
    const on = (day: string) => asOf(person, calendarDate(day))
    expect(['2021-05-03', '2026-08-31', '2026-11-02'].map((day) => [on(day).workerRole, on(day).rank])).toEqual([
      ['police officer', 'PC'],
      ['police officer', 'PC'],
      ['former officer', undefined],
    ])
  })
})

describe('9. nothing of a record is published, neither one nor a count', () => {
  it('the portal’s role can read no table of the record, nor count it, nor ask a function about it', async () => {
    const portal = played.scratch.store('candour_portal')
    const tables = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_trigger g on g.tgrelid = c.oid and g.tgname = 'touched'
      where c.relnamespace = 'candour'::regnamespace and c.relkind = 'r' order by 1`.execute(
      played.scratch.store('candour_inspector'),
    )
    expect(tables.rows.length).toBeGreaterThan(20)
    // The digests of the files that every browser gets, and changes of the ledger’s key, are published on purpose: they are no
    // record of anybody.
    const published = ['client_code', 'ledger_key_change']
    const records = tables.rows.filter(({ name }) => !published.includes(name))
    for (const { name } of [...records, { name: 'act' }, { name: 'commitment' }])
      await expect(sql`select count(*) from ${sql.table(name)}`.execute(portal), name).rejects.toThrow(
        'permission denied',
      )
    const functions = await sql<{ name: string }>`
      select p.proname as name from pg_proc p where p.pronamespace = 'candour'::regnamespace
      and has_function_privilege('candour_portal', p.oid, 'execute')`.execute(portal)
    // Whoever holds a copy of a statement asks by a hash of its code, and is told what was committed to and no more.
    expect(functions.rows).toEqual([{ name: 'published_copy_of' }])
  })
})
