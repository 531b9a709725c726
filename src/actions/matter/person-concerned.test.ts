import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAct } from '../../store/act.ts'
import { openDecisions } from '../decision/open-decisions.ts'
import { find } from '../find/find.ts'
import { openNarrative } from '../narrative/open-narrative.ts'
import { listPeople } from '../person/list-people.ts'
import { openPerson } from '../person/open-person.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { listDecisionsToMake } from '../work/list-decisions-to-make.ts'
import { listMyWork } from '../work/list-my-work.ts'
import { listMatters } from './list-matters.ts'
import { openAnyMatter } from './open-any-matter.ts'
import { openMatter } from './open-matter.ts'
import { openPeople } from './open-people.ts'
import { openTimeline } from './open-timeline.ts'
import { recordReport } from './record-report.ts'
import { seeWhoHasLooked } from './see-who-has-looked.ts'
import type { MatterName } from './view.ts'

let played: Played
let matter: MatterName
let account: string
beforeAll(async () => {
  played = await playedForce()
  const recorded = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!recorded.ok) throw new Error(recorded.why)
  matter = recorded.matter
  account = (await openMatter(played.as('detective'), { matter: matter.address })).accounts[0]?.id ?? ''
})
afterAll(() => played.scratch.close())

describe('the person concerned, signed in, finds an ordinary and empty world, even as head of the unit', () => {
  it('in every list and count', async () => {
    const him = played.as('concerned')
    expect(await listMatters(him)).toEqual({ rows: [], next: undefined, shownOf: 0, andMore: 'no' })
    expect(await listMatters(him, { show: 'mine' })).toEqual({ rows: [], next: undefined, shownOf: 0, andMore: 'no' })
    expect(await listDecisionsToMake(him)).toEqual({ rows: [], count: 0, next: undefined })
    const work = await listMyWork(him)
    const lists = [work.doNow, work.later, work.waiting].map(({ rows }) => rows)
    expect([...lists, work.myMatters, work.newSince.entries]).toEqual([[], [], [], [], []])
    expect(work.sentence).toEqual({ late: 0, today: 0, latestLate: undefined, next: undefined, matters: 0 })
  })

  it('among people: he is not there for himself, and the others show no matter of his', async () => {
    const people = await listPeople(played.as('concerned'))
    expect(people.rows.map((row) => row.person.reference)).not.toContain(played.serving('concerned'))
    expect(people.rows.every((row) => row.matters === 0)).toBe(true)
    await expect(openPerson(played.as('concerned'), { person: played.serving('concerned') })).rejects.toThrow(
      'do not permit',
    )
  })

  it('when he searches by reference, spoken name, his own name or his number', async () => {
    for (const words of [matter.shown, matter.spokenName, 'Tarrant', '7311', played.serving('concerned')]) {
      expect(await find(played.as('concerned'), { words })).toEqual({ matters: [], people: [], more: 'no' })
    }
  })

  it('at every address of it, which answers him as one that leads nowhere', async () => {
    const him = played.as('concerned')
    const named = { matter: matter.address }
    const tries = [
      () => openMatter(him, named),
      () => openAnyMatter(him, named),
      () => openPeople(him, named),
      () => openTimeline(him, named),
      () => openDecisions(him, named),
      () => seeWhoHasLooked(him, named),
      () => openNarrative(him, { ...named, narrative: account }),
      () => openMatter(him, { matter: '000000' }),
    ]
    const messages = await Promise.all(
      tries.map((attempt) =>
        attempt().then(
          () => 'opened',
          (error: Error) => error.message,
        ),
      ),
    )
    expect(new Set(messages)).toEqual(new Set(['The rules do not permit this.']))
  })

  it('and in the database itself, asked by SQL', async () => {
    const tables = [
      'matter',
      'matter_state',
      'matter_intake',
      'matter_event',
      'narrative',
      'person_in_matter',
      'matter_assignment',
      'matter_exclusion',
      'allegation',
      'allegation_state',
      'decision',
      'criminal_state',
    ]
    const count = (who: string) =>
      played.store.transaction().execute(async (tx) => {
        await openAct(tx, '', played.staff(who))
        const counts = []
        for (const table of tables)
          counts.push(
            (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)).rows[0]?.n,
          )

        return counts
      })
    expect(await count('concerned')).toEqual(tables.map(() => 0))
    expect((await count('head')).filter((n) => n === 0)).toHaveLength(2)
    expect(await count('second detective')).toEqual(tables.map(() => 0))
    expect(await count('administrator')).toEqual(tables.map(() => 0))
    const unnamed = await played.store.selectFrom('matter').select('id').execute()
    expect(unnamed).toEqual([])
  })

  it('each try is on the record, for those on the matter to see', async () => {
    const looked = await seeWhoHasLooked(played.as('detective'), { matter: matter.address })
    const his = looked.rows.filter((row) => row.who === 'PC Colm Tarrant')
    expect(his.map((row) => row.outcome)).toEqual(his.map(() => 'refused'))
    expect([...new Set(his.flatMap((row) => row.acts))].toSorted()).toEqual([
      'open matter',
      'open narrative',
      'see who has looked',
    ])
    expect(his.reduce((sum, row) => sum + row.times, 0)).toBe(7)
  })
})

describe('who has looked', () => {
  it('holds the recording of the report itself', async () => {
    const looked = await seeWhoHasLooked(played.as('detective'), { matter: matter.address })
    expect(looked.rows.find((row) => row.acts.includes('record report'))).toMatchObject({
      who: 'DC Wren Halloran',
      outcome: 'done',
    })
  })
})

describe('who else sees what of a live matter', () => {
  it('the administrator, information officer, analyst, records and a detective who is not on it may not open it', async () => {
    for (const who of ['administrator', 'information', 'analyst', 'records', 'second detective', 'vetting', 'other']) {
      await expect(openAnyMatter(played.as(who), { matter: matter.address }), who).rejects.toThrow('do not permit')
    }
    expect((await listMatters(played.as('second detective'))).rows).toEqual([])
    expect((await find(played.as('second detective'), { words: 'Tarrant' })).people[0]?.matters).toBe(0)
  })

  it('oversight reads the facts and who has looked, and no word of the account or of a reason', async () => {
    const view = await openMatter(played.as('oversight'), { matter: matter.address })
    expect(view.kind).toBe('recordable conduct matter')
    expect(view.accounts).toEqual([])
    expect(view.allegations[0]?.happenedWords).toBeUndefined()
    const { decisions } = await openDecisions(played.as('oversight'), { matter: matter.address })
    expect(decisions.map((each) => [each.answer, each.reasons, each.reasonsWithheld])).toEqual([
      ['Recordable conduct matter', [], 'yes'],
    ])
    await expect(openNarrative(played.as('oversight'), { matter: matter.address, narrative: account })).rejects.toThrow(
      'do not permit',
    )
  })

  it('a vetting officer reads on the person’s page that there is a matter, not what was said, and cannot open it', async () => {
    const person = await openPerson(played.as('vetting'), { person: played.serving('concerned') })
    expect(
      person.allegations.map((each) => [each.openable, each.allegation.misconduct.name, each.allegation.account]),
    ).toEqual([['no', 'Recorded', undefined]])
  })

  it('opening the account gives the words, and is an act of its own', async () => {
    const opened = await openNarrative(played.as('supervisor'), { matter: matter.address, narrative: account })
    expect(opened.words).toContain('late shift')
    const [last] = (await seeWhoHasLooked(played.as('head'), { matter: matter.address })).rows.filter(
      (row) => row.acts.includes('open narrative') && row.outcome === 'done',
    )
    expect(last?.who).toBe('DS Iona Beck')
  })

  it('a narrative of another matter, or none at all, is refused and witnessed as refused', async () => {
    await expect(
      openNarrative(played.as('detective'), { matter: matter.address, narrative: 'nonsense' }),
    ).rejects.toThrow('do not permit')
  })
})
