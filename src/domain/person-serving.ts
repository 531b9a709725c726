import type { CalendarDate } from './calendar-date.ts'
import type { ForceId, OfficerId } from './id.ts'
import { atStart } from './words.ts'

/** What someone is to the police. Officer, staff, special and former officer stand under different rules. */
export const WORKER_ROLES = [
  'police officer',
  'special constable',
  'police staff',
  'police community support officer',
  'designated officer',
  'designated volunteer',
  'contractor',
  'former officer',
  'former staff',
] as const

/** One standing with the police. */
export type WorkerRole = (typeof WORKER_ROLES)[number]

/** Ranks as they are written before a name, lowest first; a rank from another scheme is kept as its source wrote it. */
export const RANKS = {
  PC: 'police constable',
  DC: 'detective constable',
  PS: 'police sergeant',
  DS: 'detective sergeant',
  Insp: 'inspector',
  DI: 'detective inspector',
  CI: 'chief inspector',
  DCI: 'detective chief inspector',
  Supt: 'superintendent',
  'Det Supt': 'detective superintendent',
  'Ch Supt': 'chief superintendent',
  'Det Ch Supt': 'detective chief superintendent',
  ACC: 'assistant chief constable',
  DCC: 'deputy chief constable',
  CC: 'chief constable',
} as const satisfies Record<string, string>

/** One rank of a home force in England and Wales outside London. @public */
export type Rank = keyof typeof RANKS

/**
 * Something that was true of a person for a time. Either end may be unknown. Two facts of a kind may overlap: sources
 * disagree, and neither is thrown away.
 */
export type Dated<Value> = {
  readonly value: Value
  readonly from: CalendarDate | undefined
  /** The last day on which it was true; absent while it still is, or where the end is not known. */
  readonly until: CalendarDate | undefined
}

/** A name as it was borne. */
export type OfficerName = { readonly given: string; readonly family: string }

/** Where someone worked. */
export type Posting = { readonly unit: string; readonly role: string | undefined }

/** Everything known over time of a person serving, or who served, with the police. Numbers are re-issued, so they are dated too. */
export type PersonServing = {
  readonly id: OfficerId
  readonly force: ForceId
  readonly workerRoles: readonly Dated<WorkerRole>[]
  readonly names: readonly Dated<OfficerName>[]
  readonly ranks: readonly Dated<string>[]
  readonly postings: readonly Dated<Posting>[]
  readonly collarNumbers: readonly Dated<string>[]
  readonly warrantNumbers: readonly Dated<string>[]
}

/** What was true of a person on one day, as far as it is known. */
export type PersonServingOn = {
  readonly date: CalendarDate
  readonly workerRole: WorkerRole | undefined
  readonly name: OfficerName | undefined
  readonly rank: string | undefined
  readonly posting: Posting | undefined
  readonly collarNumber: string | undefined
  readonly warrantNumber: string | undefined
}

/** What was true of a person on a day: of the conduct, of the report, of the outcome. What is not known stays unknown. */
export function asOf(person: PersonServing, date: CalendarDate): PersonServingOn {
  return {
    date,
    workerRole: trueOn(person.workerRoles, date),
    name: trueOn(person.names, date),
    rank: trueOn(person.ranks, date),
    posting: trueOn(person.postings, date),
    collarNumber: trueOn(person.collarNumbers, date),
    warrantNumber: trueOn(person.warrantNumbers, date),
  }
}

/** The fact of one kind that held on a day; where several did, the one that began last. */
export function trueOn<Value>(facts: readonly Dated<Value>[], date: CalendarDate): Value | undefined {
  const held = facts.filter(
    ({ from, until }) => (from === undefined || from <= date) && (until === undefined || date <= until),
  )
  const [latest] = held.toSorted((a, b) => (a.from === b.from ? 0 : (a.from ?? '') < (b.from ?? '') ? 1 : -1))

  return latest?.value
}

/** "PC 4471 Daniel Hallworth": how a page names someone as of a day; parts that are not known are left out. */
export function nameOn(on: PersonServingOn): string {
  const name = on.name ? `${on.name.given} ${on.name.family}`.trim() : 'Name not known'

  return [on.rank, on.collarNumber, name].filter((part) => part !== undefined && part !== '').join(' ')
}

/** The rules under which someone is disciplined: PCR 2020 reg. 4 and Sch. 1 for officers, a contract or designation for others. */
export function disciplinedUnder(
  role: WorkerRole,
):
  | 'Conduct Regulations'
  | 'Conduct Regulations, as a former officer'
  | 'contract of employment'
  | 'designation'
  | 'contract for services' {
  switch (role) {
    case 'police officer':
    case 'special constable':
      return 'Conduct Regulations'
    case 'former officer':
      return 'Conduct Regulations, as a former officer'
    case 'police staff':
    case 'police community support officer':
    case 'designated officer':
    case 'former staff':
      return 'contract of employment'
    case 'designated volunteer':
      return 'designation'
    case 'contractor':
      return 'contract for services'
  }
}

/** "Police officer": as a page names the standing. */
export function workerRoleName(role: WorkerRole): string {
  return atStart(role)
}
