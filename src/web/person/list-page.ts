import type { PeopleListView } from '../../actions/person/list-people.ts'
import { atStart } from '../../domain/words.ts'
import { textField } from '../../page/field.ts'
import { pager } from '../../page/pager.ts'
import { counted, figure } from '../count.ts'
import { paths } from '../paths.ts'
import { peopleTable } from '../people-table.ts'
import type { StaffPageView } from '../render.ts'
import type { PeopleAsked } from './form.ts'

/** People serving with the police, or those whom a search found. */
export function peoplePage(
  list: PeopleListView,
  { show = 'live' }: PeopleAsked,
  name: string | undefined,
): StaffPageView & Record<string, unknown> {
  const { rows, next } = list

  return {
    title: 'People',
    section: 'people',
    sentence: sentence(list, name),
    shown: {
      label: 'Which people',
      choices: [
        { text: 'Serving now', href: paths.people, current: show === 'live' },
        { text: 'From imported history', href: `${paths.people}?show=history`, current: show === 'history' },
      ],
    },
    action: paths.people,
    show,
    field: textField(
      { name: 'name', label: 'Name or collar number', width: 'medium' },
      { values: { name }, errors: [] },
    ),
    people: rows.length === 0 ? undefined : peopleTable('People', rows, true),
    // What was searched for must not stand in an address, so a search has one page and asks for more of the name.
    pages:
      name === undefined
        ? pager(
            `${figure(rows.length)} shown`,
            paths.people,
            { before: undefined, after: next },
            show === 'live' ? {} : { show },
          )
        : undefined,
  }
}

function sentence({ rows, next }: PeopleListView, name: string | undefined): string {
  if (name === undefined)
    return rows.length === 0
      ? 'Nobody is on this list.'
      : 'Everyone serving with the police, whether or not anything was ever said of them.'
  if (rows.length === 0) return 'Nobody fits.'

  return next === undefined
    ? `${atStart(counted(rows.length, 'person fits', 'people fit'))}.`
    : `More than ${figure(rows.length)} fit. Give more of the name.`
}
