import type { PersonRowView } from '../actions/person/person-rows.ts'
import { link, note } from '../page/content.ts'
import { table } from '../page/table.ts'
import { personWords } from './allegation-words.ts'
import { figure } from './count.ts'
import { paths } from './paths.ts'

/** People serving with the police as rows; how many matters is how many this reader may see. */
export function peopleTable(caption: string, rows: readonly PersonRowView[], captionHidden: boolean) {
  return table({
    caption,
    captionHidden,
    columns: [
      { label: 'Person' },
      { label: 'Posting', labelled: true },
      { label: 'Matters that you may see', number: true, labelled: true },
    ],
    rows: rows.map(({ person, posting, matters }) => [
      [
        link(personWords(person), paths.person(person.address).page),
        note(person.history === 'yes' ? `${person.shown}, history` : person.shown),
      ],
      posting ?? 'Not known',
      figure(matters),
    ]),
  })
}
