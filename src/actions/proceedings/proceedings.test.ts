import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { openDecisions } from '../decision/open-decisions.ts'
import { openQuestion } from '../decision/open-question.ts'
import { type RecordOutcome, recordOutcome } from '../decision/record-outcome.ts'
import { openMatter } from '../matter/open-matter.ts'
import { openPerson } from '../person/open-person.ts'
import { type Played, playedForce } from '../test-force.ts'
import { constitutePanel } from './constitute-panel.ts'
import { recordAppeal } from './record-appeal.ts'
import { recordDeparture } from './record-departure.ts'
import { recordListReport } from './record-list-report.ts'
import { referToProceedings } from './refer-to-proceedings.ts'
import { caseToAnswerOn, lacked, latestOf } from './test-case-to-answer.ts'

const monday = calendarDate('2026-11-02')
const wednesday = calendarDate('2026-11-04')
const thursday = calendarDate('2026-11-05')
let played: Played
let matter: string
beforeAll(async () => {
  played = await playedForce()
  matter = await caseToAnswerOn(played, 'special', 'gross misconduct')
})
afterAll(() => played.scratch.close())

const authority = () => played.as('authority', '2026-11-05T09:10:00Z')
/** What comes next besides the report to the list, which has a day. */
const next = async () =>
  (await openMatter(authority(), { matter })).tasks.find(({ kind }) => kind !== 'report to a list')?.kind
const about = () => ({ matter, allegation: 1 })

const OUTCOME: Omit<RecordOutcome, 'matter' | 'allegation'> = {
  forum: 'accelerated misconduct hearing',
  finding: 'gross misconduct',
  outcome: 'would have been dismissed',
  finalWrittenWarning: 'not in force',
  incidents: 'one',
  standards: ['STD9'],
  reason: 'Proved on the papers.',
  after: undefined,
}

const report = (earlier: string | undefined, after: string | undefined) =>
  recordListReport(authority(), {
    ...about(),
    ...{ sentOn: thursday, standards: ['STD9'] as const, earlier, after },
    particulars: {
      ...{ 'full name': 'Dara Quennell', force: 'Fellside Police', 'date of birth': '4 5 1988', rank: 'SC' },
      ...{ category: 'Special constable', number: '6120', reason: 'As looked into.' },
    },
  })

describe('a special constable resigns, and the matter goes on (PCR 2020 Sch. 1)', () => {
  it('leaving ends no step of it but on duty, changes no strand, and asks for an advisory report', async () => {
    const before = await openMatter(authority(), { matter })
    const left = await recordDeparture(authority(), {
      ...{ matter, person: played.serving('special'), way: 'resigned', from: wednesday },
      ...{ reason: 'The letter was accepted today.', after: undefined },
    })
    expect(left.ok).toBe(true)
    const after = await openMatter(authority(), { matter })
    expect(after.allegations[0]?.misconduct).toEqual(before.allegations[0]?.misconduct)
    expect(after.strands.misconduct.ended).toBeUndefined()
    const kinds = (view: typeof before) => view.tasks.map(({ kind }) => kind)
    expect(kinds(after).filter((kind) => kind !== 'report to a list')).toEqual(
      kinds(before).filter((kind) => kind !== 'decide on duty'),
    )
    expect(after.tasks.find(({ kind }) => kind === 'report to a list')).toMatchObject({
      act: 'Report to the advisory list: allegation 1',
      due: '2026-11-10',
    })
    expect(after.duty[0]?.status).toBe('left')
  })

  it('the advisory report is made, and asked for no more', async () => {
    expect((await report(undefined, undefined)).ok).toBe(true)
    expect((await openMatter(authority(), { matter })).tasks.map(({ kind }) => kind)).not.toContain('report to a list')
  })

  it('and no outcome may say that they resigned', async () => {
    for (const outcome of ['resigned before a finding', 'retired before a finding'] as const)
      for (const [forum, finding] of [
        ['no proceedings', 'no finding'],
        ['misconduct hearing', 'no finding'],
      ] as const)
        expect(lacked(await recordOutcome(authority(), { ...about(), ...OUTCOME, forum, finding, outcome }))).toEqual([
          ['outcome', 'pcr-sch-1'],
        ])
  })
})

describe('an accelerated hearing', () => {
  const certified = () => ({
    ...about(),
    ...({ forum: 'accelerated misconduct hearing', noticeOn: monday, iopcDetermined: undefined } as const),
    ...{ evidence: 'The audit log.', publicInterest: 'Nobody should hold the office so.', reason: 'Both are met.' },
    after: undefined,
  })

  it('needs both special conditions certified with reasons (PCR 2020 reg. 49)', async () => {
    const done = await referToProceedings(authority(), { ...certified(), evidence: undefined })
    expect(lacked(done)).toEqual([['evidence', 'pcr-49']])
    expect((await referToProceedings(authority(), certified())).ok).toBe(true)
    expect(await next()).toBe('constitute the panel')
    const { decisions } = await openDecisions(authority(), { matter })
    expect(decisions.at(-1)?.grounds.map(({ provision }) => provision.id)).toEqual([
      ...['pcr-49', 'pcr-49', 'pcr-49', 'pcr-sch-1-a'],
    ])
  })

  it('is chaired neither by whoever certified it nor by whoever investigated (PCAR 2024)', async () => {
    const panel = (chair: string) =>
      constitutePanel(authority(), {
        ...about(),
        ...{ members: { chair, 'legally qualified adviser': 'Ivo Marsh' }, chair: 'chief officer' },
        ...{ lastServedOn: undefined, operational: undefined, declared: 'yes', publicity: 'in public' },
        ...{ whyPrivate: undefined, bodyToldOn: undefined, after: undefined },
      })
    expect(lacked(await panel('ACC Rufus Lane'))).toEqual([['chair', 'pcar-2024-delegate']])
    expect(lacked(await panel('Wren Halloran'))).toEqual([['chair', 'pcr-28']])
    expect(lacked(await panel('Dara Quennell'))).toEqual([['chair', 'pcr-28']])
    expect((await panel('ACC Lorna Pyke')).ok).toBe(true)
    expect(await next()).toBe('bring to an outcome')
  })

  it('finds that dismissal would have followed, on what the record says of them and not on what is told', async () => {
    expect(lacked(await recordOutcome(authority(), { ...about(), ...OUTCOME, forum: 'misconduct hearing' }))).toEqual([
      ['forum', 'pcr-23-form'],
    ])
    expect(lacked(await recordOutcome(authority(), { ...about(), ...OUTCOME, standards: [] }))).toEqual([
      ['standards', 'pcr-sch-2'],
    ])
    const made = await recordOutcome(authority(), { ...about(), ...OUTCOME, concerned: 'serving officer' })
    expect(made.ok).toBe(true)
    const { decisions } = await openDecisions(authority(), { matter })
    expect(decisions.at(-1)?.decided).toMatchObject({
      outcome: 'would have been dismissed',
      standards: ['STD9'],
      facts: { concerned: 'former officer' },
      roles: { report: 'special constable', outcome: 'former officer' },
    })
  })
})

describe('a report to the lists (BAR 2017 reg. 3)', () => {
  it('is asked for with what the record knows, belongs to the advisory report before it, and stands on the page of the person', async () => {
    const asked = await openQuestion(authority(), { matter, kind: 'list report', allegation: 1 })
    expect(asked.listReport).toMatchObject({
      duty: { list: 'barred', from: thursday },
      known: { 'full name': 'Dara Quennell', force: 'Fellside Police', rank: 'SC', number: '6120' },
      standards: ['STD9'],
    })
    const waits = async () => (await openMatter(authority(), { matter })).tasks.map(({ kind }) => kind)
    expect(await waits()).toContain('report to a list')
    const [earlier] = asked.listReport?.earlier ?? []
    const after = await latestOf(played, matter, 'list report')
    expect(earlier?.id).toBe(after)
    expect(lacked(await report(undefined, after))).toEqual([['earlier', 'bar-3']])
    expect((await report(earlier?.id, after)).ok).toBe(true)
    expect(await waits()).not.toContain('report to a list')
    const person = await openPerson(authority(), { person: played.serving('special') })
    expect(person.lists).toMatchObject([
      { list: 'advisory', earlier: 'none' },
      { list: 'barred', sentOn: thursday, earlier: 'linked' },
    ])
  })
})

describe('an appeal', () => {
  const appeal = (changes: Partial<Parameters<typeof recordAppeal>[1]>) =>
    recordAppeal(authority(), {
      ...about(),
      ...{
        step: 'brought',
        on: thursday,
        result: undefined,
        replacedBy: undefined,
        reason: 'Unfair.',
        after: undefined,
      },
      ...changes,
    })

  it('is brought to the tribunal, decided, and adds to the outcome without taking it away', async () => {
    expect(lacked(await appeal({ step: 'decided', result: 'dismissed' }))).toEqual([['step', 'pat-2020']])
    expect((await appeal({})).ok).toBe(true)
    const decided = {
      step: 'decided',
      result: 'outcome replaced',
      after: await latestOf(played, matter, 'appeal'),
    } as const
    expect(lacked(await appeal({ ...decided, replacedBy: 'written warning' }))).toEqual([['replaced by', 'pat-2020']])
    expect((await appeal({ ...decided, replacedBy: 'no action' })).ok).toBe(true)
    const { decisions } = await openDecisions(authority(), { matter })
    expect(decisions.filter(({ kind }) => kind === 'outcome').map(({ answer }) => answer)).toEqual([
      'Would have been dismissed (accelerated misconduct hearing)',
    ])
    const [allegation] = (await openMatter(authority(), { matter })).allegations
    expect(allegation?.proceedings.map(({ answer }) => answer)).toContain(
      'Appeal decided: outcome replaced by: no action (Police Appeals Tribunal)',
    )
    expect(allegation?.misconduct.name).toBe('No action, after an appeal')
  })
})

describe('who may do this', () => {
  it('the appropriate authority or whoever decides in the matter, and not the detective who investigates', async () => {
    await expect(
      referToProceedings(played.as('detective'), {
        ...{
          ...about(),
          forum: 'misconduct hearing',
          noticeOn: monday,
          evidence: undefined,
          publicInterest: undefined,
        },
        ...{ iopcDetermined: undefined, reason: 'Mine.', after: undefined },
      }),
    ).rejects.toThrow('do not permit')
  })

  it('nobody who is concerned', async () => {
    const own = await caseToAnswerOn(played, 'concerned', 'misconduct')
    await expect(
      recordDeparture(played.as('concerned'), {
        ...{ matter: own, person: played.serving('concerned'), way: 'resigned', from: monday, reason: 'Gone.' },
        after: undefined,
      }),
    ).rejects.toThrow('do not permit')
  })
})
