import { randomBytes } from 'node:crypto'
import { calendarDate } from '../domain/calendar-date.ts'
import type { WorkerRole } from '../domain/person-serving.ts'
import type { ReferralQuestion } from '../domain/referral.ts'
import { HEADINGS, type ReferralHeading } from '../domain/referral-heading.ts'
import type { Store } from '../store/database.ts'
import { type Scratch, scratchDatabase } from '../store/scratch.ts'
import { type Acting, actingAs } from './acting.ts'
import { type FoundedForce, foundForce } from './demonstration/found-force.ts'
import type { RecordReport } from './matter/report.ts'
import { ensureOperator } from './session/operator.ts'

export type Played = {
  readonly scratch: Scratch
  readonly store: Store
  readonly force: FoundedForce
  readonly as: (who: string, at?: string | undefined) => Acting
  readonly serving: (who: string) => string
  readonly staff: (who: string) => string
}

/** The moment at which the specifications stand unless they say otherwise: a Monday morning. */
export const MONDAY = '2026-11-02T09:10:00Z'

/** A small invented force on a database of its own, or on one that is given. */
export async function playedForce(within?: Scratch): Promise<Played> {
  const scratch = within ?? (await scratchDatabase())
  const store = scratch.store('candour_staff')
  const as = (person: string, at: string): Acting =>
    actingAs(store, person, { now: () => new Date(at), bytes: (count) => randomBytes(count) })
  const force = await foundForce(as(await ensureOperator(store), '2026-10-01T08:00:00Z'), {
    name: 'Fellside Police',
    unit: 'Domestic and Sexual Abuse Unit',
    serving: [
      officer('concerned', 'Colm', 'Tarrant', 'PC', '7311', 'Response, Brackenby'),
      officer('other', 'Ines', 'Vosper', 'PS', '2280', 'Custody, Brackenby'),
      officer('beside', 'Noor', 'Ashby', 'DC', '5102', 'Response, Brackenby'),
      officer('head', 'Maud', 'Prowse', 'Det Supt', '0117', 'Headquarters'),
      officer('special', 'Dara', 'Quennell', 'SC', '6120', 'Specials, Marl Cross', 'special constable'),
      officer('supervisor', 'Iona', 'Beck', 'DS', '3390', 'Standards, headquarters'),
      hasLeft(officer('gone', 'Edric', 'Lowther', 'PC', '6642', 'Roads, Brackenby')),
    ],
    staff: [
      { key: 'detective', name: 'DC Wren Halloran', roles: ['detective'] },
      { key: 'second detective', name: 'DC Tobias Reeve', roles: ['detective'] },
      { key: 'beside', name: 'DC Noor Ashby', roles: ['detective'], serving: 'beside' },
      { key: 'supervisor', name: 'DS Iona Beck', roles: ['supervisor'], serving: 'supervisor' },
      { key: 'authority', name: 'Det Ch Supt Rufus Lane', roles: ['appropriate authority'] },
      { key: 'head', name: 'Det Supt Maud Prowse', roles: ['head of unit'], serving: 'head' },
      { key: 'vetting', name: 'Sorcha Finn', roles: ['vetting officer'] },
      { key: 'information', name: 'Pell Ward', roles: ['information officer'] },
      { key: 'analyst', name: 'Jory Tait', roles: ['analyst'] },
      { key: 'oversight', name: 'Greta Holm', roles: ['oversight'] },
      { key: 'administrator', name: 'Ned Quill', roles: ['administrator'] },
      { key: 'records', name: 'Ada Lorne', roles: ['records'] },
      { key: 'concerned', name: 'PC Colm Tarrant', roles: ['officer', 'head of unit'], serving: 'concerned' },
      { key: 'other', name: 'PS Ines Vosper', roles: ['officer'], serving: 'other' },
    ],
  })

  return {
    scratch,
    store,
    force,
    as: (who, at = MONDAY) => as(force.staff.get(who)?.id ?? who, at),
    serving: (who) => force.serving.get(who)?.reference ?? '',
    staff: (who) => force.staff.get(who)?.id ?? '',
  }
}

function officer(
  key: string,
  given: string,
  family: string,
  rank: string,
  collar: string,
  unit: string,
  role: WorkerRole = 'police officer',
) {
  const from = calendarDate('2019-09-02')

  return {
    key,
    names: [{ value: { given, family }, from }],
    workerRoles: [{ value: role, from }],
    ranks: [{ value: rank, from }],
    postings: [{ value: { unit, role: undefined }, from }],
    collarNumbers: [{ value: collar, from }],
  }
}

/** The same, resigned on the last day of the August before. */
function hasLeft(person: ReturnType<typeof officer>) {
  const until = calendarDate('2026-08-31')

  return {
    ...person,
    workerRoles: [
      ...person.workerRoles.map((each) => ({ ...each, until })),
      { value: 'former officer' as const, from: calendarDate('2026-09-01') },
    ],
    ranks: person.ranks.map((each) => ({ ...each, until })),
    postings: person.postings.map((each) => ({ ...each, until })),
  }
}

/** What a colleague told on that Monday; a specification changes what it is about. */
export function report(person: string, changes: Partial<RecordReport> = {}): RecordReport {
  return {
    danger: 'no',
    teller: 'the person it happened to',
    service: 'this force',
    channel: 'in person',
    called: 'Robin',
    pronoun: 'she',
    knownOn: calendarDate('2026-11-02'),
    knownAt: '08:40',
    subject: { kind: 'identified', person },
    account: 'He waited outside after every late shift and knew where I had been.',
    happened: { kind: 'as told' },
    happenedWords: 'around Easter, not sure of the day',
    onDuty: 'off duty',
    abuse: ['domestic abuse'],
    conduct: ['serious corruption'],
    has: { 'police systems': 'yes', weapons: 'not known' },
    kind: 'recordable conduct matter',
    recordableGrounds: ['serious corruption'],
    reason: 'She serves in this force.',
    ...changes,
  }
}

/** Every heading answered, and one of them found to apply. */
export function answers(applies: ReferralHeading): ReferralQuestion['answers'] {
  return Object.fromEntries(
    HEADINGS.map((heading) => [
      heading,
      heading === applies
        ? { answer: 'applies', reason: 'He used the system to follow her.' }
        : { answer: 'does not apply', reason: 'Nothing told says so.' },
    ]),
  )
}
