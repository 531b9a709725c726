import type { StaffRole } from '../../domain/act-rule.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { asOf } from '../../domain/person-serving.ts'
import type { Transaction } from '../../store/database.ts'
import { findForces } from '../../store/force.ts'
import type { StaffMember } from '../../store/staff-person.ts'
import { servingPeople } from '../person/serving.ts'

type About = { readonly force: string; readonly concerned: readonly string[]; readonly day: CalendarDate }

/** Roles that are held in the unit itself. */
const UNIT_ROLES: readonly StaffRole[] = ['detective', 'supervisor', 'head of unit']

/** Whether a person concerned works here: by a role in the unit, or by any other that a person signs in with. */
export async function someoneOfUnitIsConcerned(
  tx: Transaction,
  staff: readonly StaffMember[],
  { force, concerned, day }: About,
): Promise<boolean> {
  const signsIn = staff.some(
    ({ person_serving, roles }) =>
      person_serving !== null && concerned.includes(person_serving) && roles.some((role) => role !== 'officer'),
  )

  const unit = await unitOf(tx, force)

  return signsIn || [...(await postingsOn(tx, concerned, day)).values()].includes(unit)
}

/** Those among these people who are of the unit: posted to it that day, or holding a role in it and not known to be elsewhere. */
export async function thoseOfUnit(
  tx: Transaction,
  staff: readonly StaffMember[],
  { force, day }: About,
  among: readonly string[],
): Promise<ReadonlySet<string>> {
  const serving = staff.flatMap(({ person_serving }) => person_serving ?? [])
  const posted = await postingsOn(tx, serving, day)
  const unit = await unitOf(tx, force)
  const isOfUnit = ({ person_serving, roles }: StaffMember): boolean => {
    const where = person_serving === null ? undefined : posted.get(person_serving)

    return where === undefined ? roles.some((role) => UNIT_ROLES.includes(role)) : where === unit
  }

  return new Set(staff.filter((each) => among.includes(each.id) && isOfUnit(each)).map(({ id }) => id))
}

async function postingsOn(
  tx: Transaction,
  people: readonly string[],
  day: CalendarDate,
): Promise<ReadonlyMap<string, string>> {
  const known = await servingPeople(tx, people)

  return new Map(
    [...known].flatMap(([id, person]) => {
      const { posting } = asOf(person, day)

      return posting ? [[id, posting.unit]] : []
    }),
  )
}

async function unitOf(tx: Transaction, force: string): Promise<string> {
  return (await findForces(tx, [force])).get(force)?.unit ?? ''
}
