import type { StatementView } from '../../actions/statement/read-statement.ts'
import { type CalendarDate, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { type Filled, textareaField } from '../../page/field.ts'
import type { StaffPageView } from '../render.ts'
import { addressesOf, statementFrame } from './heading.ts'
import { KINDS, WITNESS } from './words.ts'

/** Writing down what the witness says, in their words; every version that was kept stays to be read. */
export function capturePage(
  view: StatementView,
  filled: Filled,
  today: CalendarDate,
  script: string,
): StaffPageView & Record<string, unknown> {
  const { they, their } = WITNESS[view.pronoun]
  const last = view.versions.at(-1)

  return {
    ...statementFrame(view, 'Write'),
    errors: filled.errors,
    heading: `${KINDS[view.kind]} ${view.number}: in ${their} words`,
    sentence: last
      ? `Version ${last.number} is kept. Nothing is final until ${they} ${they === 'they' ? 'sign' : 'signs'}.`
      : `No words yet. Begin where ${they} ${they === 'they' ? 'begin' : 'begins'}.`,
    open: view.state.kind === 'draft' && view.mayDo.includes('write statement') ? 'yes' : 'no',
    action: addressesOf(view).capture,
    typedAt: addressesOf(view).typed,
    readBack: addressesOf(view).readBack,
    script,
    fields: [
      textareaField(
        {
          name: 'words',
          label: `What ${they} ${they === 'they' ? 'say' : 'says'}`,
          hint: 'A new line begins a new paragraph. It is kept as typed: nothing is corrected and nothing suggested.',
          rows: 16,
        },
        filled,
      ),
    ],
    versionList: view.versions.map((version) => ({
      heading: `Version ${version.number}, ${showDateSeenFrom(version.on, today)} at ${version.at}`,
      paragraphs: version.paragraphs,
    })),
  }
}
