import type { WhoHasLooked } from '../../actions/matter/see-who-has-looked.ts'
import { type CalendarDate, londonDayOf, londonTimeOf, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { atStart } from '../../domain/words.ts'
import { note, type Part, tag } from '../../page/content.ts'
import { words } from '../../page/narrative.ts'
import { pager } from '../../page/pager.ts'
import { table } from '../../page/table.ts'
import { BACK_TO_MATTERS, matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

/** Every act upon a matter, reads and refusals too. */
export function accessPage(view: WhoHasLooked, today: CalendarDate): StaffPageView & Record<string, unknown> {
  const { matter, rows, next } = view

  return {
    title: matterTitle('Who has looked', matter),
    section: 'matters',
    back: BACK_TO_MATTERS,
    heading: matterHeading(
      matter,
      'access',
      'Everything anyone did here, saw of it on another page, or was refused. Your look at this page is on it the next time.',
    ),
    purposes:
      view.purposes.length === 0
        ? undefined
        : table({
            caption: 'Why people open it',
            captionHidden: true,
            columns: [{ label: 'Who' }, { label: 'Why', labelled: true }, { label: 'Said on', labelled: true }],
            rows: view.purposes.map(({ who, purpose, on, words: said }) => [
              who,
              said === undefined ? purpose : [purpose, words(said)],
              showDateSeenFrom(on, today),
            ]),
          }),
    looked: table({
      caption: 'Who has looked',
      captionHidden: true,
      columns: [
        { label: 'When' },
        { label: 'Who', labelled: true },
        { label: 'What', labelled: true },
        { label: 'Refused' },
      ],
      rows: rows.map(({ at, who, acts, outcome, times, on }) => {
        const instant = new Date(at)
        const what = atStart(acts.join(', '))
        return [
          `${showDateSeenFrom(londonDayOf(instant), today)} ${londonTimeOf(instant)}`,
          who,
          on === 'this matter' ? what : [what, note('This matter was on the page')],
          outcome === 'refused' ? refused(times) : '',
        ]
      }),
    }),
    pages: pager(`${rows.length} shown, newest first`, paths.matter(matter.address).access, {
      before: undefined,
      after: next,
    }),
  }
}

function refused(times: number): readonly Part[] {
  return [tag('Refused', 'waiting'), ...(times > 1 ? [note(`${times} times one after another; this is the last`)] : [])]
}
