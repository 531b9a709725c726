import type { CalendarDate } from './calendar-date.ts'
import { type Dated, trueOn, type WorkerRole } from './person-serving.ts'

/** Whose rules apply to the person concerned: PCR 2020 reg. 4 and Sch. 1; staff and contractors stand under their contracts. */
export const CONCERNED = [
  'serving officer',
  'former officer',
  'staff',
  'former staff',
  'designated volunteer',
  'contractor',
] as const

/** One standing before the rules of outcomes. */
export type Concerned = (typeof CONCERNED)[number]

/** What somebody was to the police on each of the three days that count; a day on which nothing is known stays so. */
export type RolesThen = {
  readonly conduct: WorkerRole | undefined
  readonly report: WorkerRole | undefined
  readonly outcome: WorkerRole | undefined
}

/** The three days; that of the conduct may not be known. */
export type DaysThatCount = {
  readonly conduct: CalendarDate | undefined
  readonly report: CalendarDate
  readonly outcome: CalendarDate
}

/** What somebody was as of the conduct, the report and the outcome. All three are kept with the decision. */
export function rolesThen(roles: readonly Dated<WorkerRole>[], days: DaysThatCount): RolesThen {
  return {
    conduct: days.conduct && trueOn(roles, days.conduct),
    report: trueOn(roles, days.report),
    outcome: trueOn(roles, days.outcome),
  }
}

/**
 * Whose rules apply, as far as the record says: those of what they were when it happened, or else was reported; as former
 * where they are that no longer. An officer who became staff is a former officer for what was done as an officer.
 *
 * @returns `undefined` where the record does not say, so that a person is asked
 * @see PCR 2020 reg. 4, Sch. 1
 */
export function concernedOf({ conduct, report, outcome }: RolesThen): Concerned | undefined {
  const then = conduct ?? report ?? outcome
  if (then === undefined) return undefined
  const was = FAMILY[then]
  if (was === 'designated volunteer' || was === 'contractor') return was
  if (LEFT.has(then)) return was === 'officer' ? 'former officer' : 'former staff'
  if (outcome === undefined) return undefined
  const still = !LEFT.has(outcome) && FAMILY[outcome] === was

  return was === 'officer' ? (still ? 'serving officer' : 'former officer') : still ? 'staff' : 'former staff'
}

/** What somebody becomes by leaving; nothing where no rule speaks of a former one. */
export function afterLeaving(role: WorkerRole): WorkerRole | undefined {
  const was = FAMILY[role]

  return was === 'officer' ? 'former officer' : was === 'staff' ? 'former staff' : undefined
}

/** The day on which somebody was first a former officer or member of staff, where the record says that they are one. */
export function leftOn(roles: readonly Dated<WorkerRole>[], by: CalendarDate): CalendarDate | undefined {
  const now = trueOn(roles, by)
  if (now === undefined || !LEFT.has(now)) return undefined

  return roles.findLast(({ value, from }) => value === now && (from === undefined || from <= by))?.from
}

/** True for those to whom the Conduct Regulations apply, serving or not. */
export function isOfficer(concerned: Concerned): boolean {
  return concerned === 'serving officer' || concerned === 'former officer'
}

const LEFT: ReadonlySet<WorkerRole> = new Set<WorkerRole>(['former officer', 'former staff'])

const FAMILY: Readonly<Record<WorkerRole, 'officer' | 'staff' | 'designated volunteer' | 'contractor'>> = {
  'police officer': 'officer',
  'special constable': 'officer',
  'former officer': 'officer',
  'police staff': 'staff',
  'police community support officer': 'staff',
  'designated officer': 'staff',
  'former staff': 'staff',
  'designated volunteer': 'designated volunteer',
  contractor: 'contractor',
}
