import type { PeopleView } from '../../actions/matter/open-people.ts'
import type { Capacity } from '../../domain/act-rule.ts'
import { atStart } from '../../domain/words.ts'
import { type Content, type Facts, link, note } from '../../page/content.ts'
import { EMPTY, type Filled, radiosField, selectField } from '../../page/field.ts'
import { words } from '../../page/narrative.ts'
import { table } from '../../page/table.ts'
import { personWords } from '../allegation-words.ts'
import { counted } from '../count.ts'
import { BACK_TO_MATTERS, matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { CAPACITIES, CAPACITY_NAME } from './capacity.ts'

/** Who is concerned, who told, and who works on it. */
export function peoplePage(
  view: PeopleView,
  assigns: 'the reader assigns' | 'others do',
  filled: Filled = EMPTY,
): StaffPageView & Record<string, unknown> {
  const { matter, concerned, unidentified, parties, onIt, shutOut, assignable } = view

  return {
    title: matterTitle('People', matter),
    section: 'matters',
    back: BACK_TO_MATTERS,
    errors: filled.errors,
    heading: matterHeading(matter, 'people', sentence(view)),
    concerned:
      concerned.length + unidentified.length === 0
        ? undefined
        : table({
            caption: 'Officers concerned',
            captionHidden: true,
            columns: [{ label: 'Person' }, { label: 'Allegations', labelled: true }, { label: 'Duty', labelled: true }],
            rows: [
              ...concerned.map(({ person, allegations, duty }): readonly Content[] => [
                link(personWords(person), paths.person(person.address).page),
                allegations.join(', '),
                duty.name,
              ]),
              ...unidentified.map(({ allegation, description }): readonly Content[] => [
                ['Not identified', ...(description === undefined ? [] : [words(description)])],
                String(allegation),
                'Not known',
              ]),
            ],
          }),
    parties: parties.map(({ role, service, called }, at) => ({
      term: atStart(role),
      content: [
        called === undefined ? 'Name held apart' : words(called),
        note(serviceWords(service)),
        link('Contact, rights and consent', paths.matter(matter.address).contact(String(at + 1)), `of the ${role}`),
      ],
    })) satisfies Facts,
    onIt: onIt.map(({ capacity, person, name }) => ({ name, person, capacity, capacityName: CAPACITY_NAME[capacity] })),
    shutOut:
      shutOut === 0
        ? undefined
        : `${atStart(counted(shutOut, 'person is', 'people are'))} shut out of this matter: for them it does not exist.`,
    assignAt: paths.matter(matter.address).assign,
    fields:
      assigns === 'others do' || assignable.length === 0
        ? undefined
        : [
            selectField(
              {
                name: 'person',
                label: 'Who',
                hint: 'Nobody concerned, shut out, or working beside the officer is offered',
                choices: assignable.map(({ person, name, roles }) => ({
                  value: person,
                  text: `${name}, ${roles.join(', ')}`,
                })),
              },
              filled,
            ),
            radiosField(
              {
                name: 'capacity',
                label: 'As what',
                choices: CAPACITIES.map((each: Capacity) => ({ value: each, text: CAPACITY_NAME[each] })),
              },
              filled,
            ),
          ],
  }
}

function sentence({ concerned, unidentified, onIt }: PeopleView): string {
  const people = concerned.length + unidentified.length
  return `${atStart(counted(people, 'person is', 'people are'))} concerned. ${atStart(counted(onIt.length, 'colleague is', 'colleagues are'))} on it.`
}

function serviceWords(service: PeopleView['parties'][number]['service']): string {
  return {
    'this force': 'Served with this force at the time',
    'another force': 'Served with another force at the time',
    'no force': 'Not serving with the police',
    'not known': 'Not known whether serving',
  }[service]
}
