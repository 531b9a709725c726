import type { StaffRole } from '../../domain/act-rule.ts'
import { roleName, type Service } from '../../domain/role.ts'
import { dutyStatesOf } from '../../store/duty.ts'
import { type Pronoun, shutOutOf } from '../../store/matter-people.ts'
import { wordsOf } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { dutyOn } from '../duty/duty-view.ts'
import { uponMatter } from '../upon.ts'
import { around, subjectOf } from './allegation-views.ts'
import { caseFileOf, concernedIn } from './case-file.ts'
import { assignablePeople } from './first-hands.ts'
import { matterName } from './names.ts'
import type { DutyView, MatterName, OnItView, PersonName } from './view.ts'

export type PeopleView = {
  readonly matter: MatterName
  readonly parties: readonly {
    readonly role: string
    readonly service: Service
    readonly called: string | undefined
    readonly pronoun: Pronoun
  }[]
  readonly concerned: readonly {
    readonly person: PersonName
    readonly allegations: readonly number[]
    readonly duty: DutyView
  }[]
  readonly unidentified: readonly { readonly allegation: number; readonly description: string | undefined }[]
  readonly onIt: readonly OnItView[]
  /** How many people who sign in are shut out of this matter. */
  readonly shutOut: number
  readonly assignable: readonly {
    readonly person: string
    readonly name: string
    readonly roles: readonly StaffRole[]
  }[]
}

/** Open who is who in a matter: parties, officers concerned with their duty today, and who is on it. */
export function openPeople(acting: Acting, { matter }: { readonly matter: string }): Promise<PeopleView> {
  return acting.once('open matter', uponMatter(matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    const shown = await around(tx, acting, file.allegations)
    const concerned = concernedIn(file)
    const duty = await dutyStatesOf(tx, concerned)
    const shut = await shutOutOf(tx, id)
    const called = await wordsOf(
      tx,
      file.parties.flatMap((party) => party.called ?? []),
    )
    witness.shows([id, ...file.parties.map((party) => party.id), ...concerned])

    return {
      matter: matterName(file.matter),
      parties: file.parties
        .filter((party) => party.role !== 'officer concerned')
        .map(({ role, service, called: name, pronoun }) => ({
          role: roleName(role),
          service,
          called: name === null ? undefined : called.get(name)?.words,
          pronoun,
        })),
      concerned: concerned.flatMap((each) => {
        const person = shown.names.get(each)
        const against = file.allegations.filter((row) => row.person_serving === each).map((row) => row.number)
        const states = duty.filter((state) => state.person_serving === each)

        return person
          ? [{ person, allegations: against, duty: dutyOn(person, states, acting.today, acting.today) }]
          : []
      }),
      unidentified: file.allegations.flatMap((row) => {
        const subject = subjectOf(row, shown)

        return subject.kind === 'unidentified' ? [{ allegation: row.number, description: subject.description }] : []
      }),
      onIt: file.onIt.map(({ capacity, staff_person, name }) => ({ capacity, person: staff_person, name })),
      shutOut: shut.length,
      assignable: (await assignablePeople(tx, file.matter.force, concerned, acting.today))
        .filter((person) => !shut.includes(person.id))
        .map(({ id: person, name, roles }) => ({ person, name, roles })),
    }
  })
}
