import type { OpenedNarrative } from '../../actions/narrative/open-narrative.ts'
import { londonDayOf, londonTimeOf, showDate } from '../../domain/calendar-date.ts'
import { openNarrative } from '../../page/narrative.ts'
import { matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

/** Someone’s own words, opened by an act. */
export function accountPage(view: OpenedNarrative, now: Date): StaffPageView & Record<string, unknown> {
  const { matter, words, recordedAt, recordedBy } = view
  const recorded = new Date(recordedAt)

  return {
    title: matterTitle('An account', matter),
    section: 'matters',
    heading: matterHeading(
      matter,
      'overview',
      `Written down by ${recordedBy}, ${showDate(londonDayOf(recorded))} at ${londonTimeOf(recorded)}.`,
    ),
    what: 'The words as they were written down',
    open: openNarrative(words, londonTimeOf(now), paths.matter(matter.address).overview),
  }
}
