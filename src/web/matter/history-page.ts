import type { HistoryView } from '../../actions/matter/open-history.ts'
import type { ImportedView } from '../../actions/matter/view.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { atStart } from '../../domain/words.ts'
import { type Content, type Facts, link, note, type Part } from '../../page/content.ts'
import { table } from '../../page/table.ts'
import { abuseWords, personWords, subjectWords } from '../allegation-words.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

/** An imported matter, in the words of its own scheme. It starts no clock and no duty, and offers nothing to do. */
export function historyPage(view: HistoryView): StaffPageView & Record<string, unknown> {
  const { matter, force, formerReference, cameToAttention, allegations } = view

  return {
    title: { page: 'History', spokenName: formerReference ?? matter.spokenName, reference: matter.shown },
    section: 'matters',
    back: { text: 'Matters from before', href: `${paths.matters}?show=history` },
    name: formerReference ?? matter.spokenName,
    reference: matter.shown,
    known: [
      { term: 'Force', content: force },
      {
        term: 'Came to attention',
        content: cameToAttention === undefined ? 'Not recorded' : showDate(cameToAttention),
      },
    ] satisfies Facts,
    allegations: table({
      caption: 'Allegations',
      captionHidden: true,
      columns: [{ label: 'Allegation' }, { label: 'About', labelled: true }, { label: 'How it ended', labelled: true }],
      rows: allegations.map((allegation): readonly Content[] => [
        [`${allegation.number}. ${abuseWords(allegation.abuse)}`, ...allegation.conduct],
        allegation.subject.kind === 'identified'
          ? link(personWords(allegation.subject.person), paths.person(allegation.subject.person.address).page)
          : atStart(subjectWords(allegation.subject)),
        allegation.imported.flatMap(howItEnded),
      ]),
    }),
  }
}

/** In the words of the source and under its own scheme; a later row of the source stands beside the earlier one. */
function howItEnded({ finding, outcome, scheme, closed, file, row }: ImportedView): readonly Part[] {
  return [
    finding ?? 'No finding recorded',
    ...(outcome === undefined ? [] : [outcome]),
    note(`${closed === undefined ? '' : `Closed ${showDate(closed)}. `}In the words of ${scheme}`),
    note(`${file ?? 'The file'}, row ${row}`),
  ]
}
