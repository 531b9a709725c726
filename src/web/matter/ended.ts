import type { MatterView } from '../../actions/matter/open-matter.ts'
import { type CalendarDate, showDate } from '../../domain/calendar-date.ts'
import { atStart } from '../../domain/words.ts'
import { type Items, type NextStep, note } from '../../page/content.ts'
import { paths } from '../paths.ts'
import { ruleWords } from '../rule-words.ts'

/** A closed matter waits for nothing. Whoever may take it up again is shown how; nobody is asked to. */
export function closedStep({ matter, mayDo }: MatterView, closed: CalendarDate): NextStep {
  const href = paths.matter(matter.address).newDecision('reopening')

  return {
    heading: `Closed on ${showDate(closed)}`,
    sentence: 'Nothing waits here, and no clock starts. What was decided stands and can be read as before.',
    ...(mayDo.includes('reopen matter') && { act: { text: 'Take it up again', href } }),
  }
}

/** What may leave this installation, said where someone might be about to send something. */
export function leavingItems({ leaving }: MatterView): Items {
  return leaving.kind === 'barred'
    ? leaving.grounds.map(({ provision, because }) => [atStart(because), note(ruleWords(provision))])
    : []
}
