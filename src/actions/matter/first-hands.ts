import type { Capacity, StaffRole } from '../../domain/act-rule.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Transaction } from '../../store/database.ts'
import { type StaffMember, staffOfForce, thoseBeside } from '../../store/staff-person.ts'
import { someoneOfUnitIsConcerned, thoseOfUnit } from './of-unit.ts'

/** The role that a person holds to stand in a capacity. */
export const ROLE_FOR: Readonly<Record<Capacity, readonly StaffRole[]>> = {
  investigates: ['detective', 'supervisor'],
  supervises: ['supervisor'],
  decides: ['appropriate authority'],
  'outside eye': ['oversight'],
}

/** People of the force who may be put on a matter about these people: none of them, and nobody who works beside them. */
export async function assignablePeople(
  tx: Transaction,
  force: string,
  concerned: readonly string[],
  day: CalendarDate,
): Promise<readonly StaffMember[]> {
  const people = (await staffOfForce(tx, force)).filter(
    ({ roles, person_serving }) =>
      Object.values(ROLE_FOR).some((wanted) => wanted.some((role) => roles.includes(role))) &&
      (person_serving === null || !concerned.includes(person_serving)),
  )
  const beside = new Set<string>()
  for (const each of concerned) {
    const there = await thoseBeside(
      tx,
      people.map((person) => person.id),
      each,
      day,
    )
    for (const id of there) beside.add(id)
  }

  return people.filter((person) => !beside.has(person.id))
}

/**
 * Who is first on a matter: whoever took the report, and by default the first supervisor and the first appropriate
 * authority of the force. Where someone of the unit itself is concerned, both stand outside it, someone outside the unit
 * supervises even where no supervisor does, and somebody watches from the start. Nobody of the unit is put in their place.
 */
export async function firstHands(
  tx: Transaction,
  recorder: string,
  report: { readonly force: string; readonly concerned: readonly string[]; readonly day: CalendarDate },
): Promise<readonly { readonly person: string; readonly capacity: Capacity }[]> {
  const free = await assignablePeople(tx, report.force, report.concerned, report.day)
  const staff = await staffOfForce(tx, report.force)
  const inUnit = await someoneOfUnitIsConcerned(tx, staff, report)
  const ofUnit = inUnit
    ? await thoseOfUnit(
        tx,
        staff,
        report,
        free.map(({ id }) => id),
      )
    : new Set<string>()
  const first = (capacity: Capacity, wanted: readonly StaffRole[] = ROLE_FOR[capacity]) => {
    const able = free.filter(({ id, roles }) => !ofUnit.has(id) && wanted.some((role) => roles.includes(role)))
    const person = able.find(({ id }) => id !== recorder) ?? able[0]

    return person ? [{ person: person.id, capacity }] : []
  }

  return [
    { person: recorder, capacity: 'investigates' },
    ...supervision(first, inUnit),
    ...first('decides'),
    ...(inUnit ? first('outside eye') : []),
  ]
}

type First = (
  capacity: Capacity,
  wanted?: readonly StaffRole[],
) => readonly { readonly person: string; readonly capacity: Capacity }[]

function supervision(first: First, inUnit: boolean): ReturnType<First> {
  const [supervisor] = first('supervises')
  if (supervisor) return [supervisor]

  return inUnit ? first('supervises', ['appropriate authority']) : []
}
