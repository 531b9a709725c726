import type { VettingQuestions } from '../../actions/ending/list-vetting-questions.ts'
import { link, note, record, tag } from '../../page/content.ts'
import { pager } from '../../page/pager.ts'
import { table } from '../../page/table.ts'
import { personWords } from '../allegation-words.ts'
import { figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

/** What vetting is asked, matter by matter: whom it concerns and how it stands, and no word of what was told. */
export function vettingPage(
  { rows, next }: VettingQuestions,
  now: string | undefined,
): StaffPageView & Record<string, unknown> {
  return {
    title: 'Vetting',
    section: 'vetting',
    sentence:
      rows.length === 0
        ? 'There is no matter to decide on.'
        : 'Each matter asks whether clearance is looked at again. Look first at everything recorded of the person.',
    recorded: now?.startsWith('decision-') ? 'Your decision is recorded.' : undefined,
    matters:
      rows.length === 0
        ? undefined
        : table({
            caption: 'Matters',
            captionHidden: true,
            columns: [{ label: 'Matter' }, { label: 'Concerns' }, { label: 'Vetting' }],
            rows: rows.map(({ matter, concerned, where, vetting, decision }) => [
              [record(matter.spokenName, matter.shown), note(where)],
              concerned.length === 0
                ? 'Nobody named yet'
                : concerned.map((person) => link(personWords(person), paths.person(person.address).page)),
              [
                vetting === 'decided' ? tag(`Decided: decision ${decision}`, 'done') : tag('To be decided', 'waiting'),
                link(
                  vetting === 'decided' ? 'Decide again' : 'Decide',
                  paths.matter(matter.address).newDecision('vetting-review'),
                  `for ${matter.spokenName}`,
                ),
              ],
            ]),
          }),
    pages: pager(`${figure(rows.length)} shown`, paths.vetting, { before: undefined, after: next }),
  }
}
