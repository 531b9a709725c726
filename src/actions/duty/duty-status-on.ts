import type { CalendarDate } from '../../domain/calendar-date.ts'
import { dutyStatesOf } from '../../store/duty.ts'
import type { Acting } from '../acting.ts'
import type { DutyView } from '../matter/view.ts'
import { latestKnown, personName, servingPeople } from '../person/serving.ts'
import { uponPerson } from '../upon.ts'
import { dutyOn } from './duty-view.ts'

/** How someone stood on duty on any day, named as they were named then. */
export function dutyStatusOn(
  acting: Acting,
  asked: { readonly person: string; readonly day: CalendarDate },
): Promise<DutyView> {
  return acting.once('open person', uponPerson(asked.person), async (tx, witness, id) => {
    const person = (await servingPeople(tx, [id])).get(id)
    if (!person) throw new Error('A person that may be opened is not there.')
    witness.shows([id])

    return dutyOn(
      personName(person.row, latestKnown(person, asked.day)),
      await dutyStatesOf(tx, [id]),
      asked.day,
      acting.today,
    )
  })
}
