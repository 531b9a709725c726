import type { RegisterView } from '../../actions/evidence/open-register.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { atStart } from '../../domain/words.ts'
import { type Content, link, note, tag } from '../../page/content.ts'
import { words } from '../../page/narrative.ts'
import { pager } from '../../page/pager.ts'
import { table } from '../../page/table.ts'
import { counted, figure } from '../count.ts'
import { BACK_TO_MATTERS, matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { KINDS, OBTAINED_WORDS, size } from './words.ts'

type Row = RegisterView['exhibits'][number]

/** The register of exhibits: what is held, where, and since when. */
export function registerPage(view: RegisterView, after: number): StaffPageView & Record<string, unknown> {
  const { matter, exhibits, count, next } = view
  const at = paths.matter(matter.address)
  const held = exhibits.filter(({ file }) => file?.standing === 'held').length

  return {
    title: matterTitle('Evidence', matter),
    section: 'matters',
    back: BACK_TO_MATTERS,
    heading: matterHeading(
      matter,
      'evidence',
      count === 0
        ? 'No exhibit is recorded yet.'
        : `${atStart(counted(count, 'exhibit is', 'exhibits are'))} recorded.${held > 0 ? ` ${atStart(counted(held, 'file is', 'files are'))} held and not opened.` : ''}`,
    ),
    add: view.mayAdd === 'yes' ? `${at.evidence}/new` : undefined,
    exhibits:
      exhibits.length === 0
        ? undefined
        : table({
            caption: 'Exhibits',
            captionHidden: true,
            columns: [
              { label: 'Exhibit' },
              { label: 'What it is' },
              { label: 'Since', labelled: true },
              { label: 'Kept now', labelled: true },
            ],
            rows: exhibits.map((row): readonly Content[] => [
              [link(row.reference, at.exhibit(String(row.number)).show), note(KINDS[row.kind])],
              whatItIs(row),
              [`${OBTAINED_WORDS[row.obtained]} ${showDate(row.on)}`],
              [
                row.keptBy === undefined ? 'Words not for you' : words(row.keptBy),
                note(`${counted(row.moves, 'entry', 'entries')} of custody${row.seal ? `, seal ${row.seal}` : ''}`),
              ],
            ]),
          }),
    pager:
      next === undefined && after === 0
        ? undefined
        : pager(`${figure(exhibits.length)} of ${figure(count)}, by number`, at.evidence, {
            before: after > 0 ? '0' : undefined,
            after: next === undefined ? undefined : String(next),
          }),
  }
}

function whatItIs({ description, file, kind }: Row): Content {
  return [
    description === undefined ? 'Words not for you' : words(description),
    ...(file ? [note(`${file.type}, ${size(file.bytes)}`)] : []),
    ...(file?.standing === 'held' ? [tag('Held, not opened', 'waiting')] : []),
    ...(kind === 'digital' && !file ? [tag('Its file is still to come', 'waiting')] : []),
  ]
}
