import type { MatterView } from '../../actions/matter/open-matter.ts'
import { type CalendarDate, daysBetween, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { measureWords } from '../../domain/measure.ts'
import { atStart } from '../../domain/words.ts'
import { type Facts, link, note, strong, tag } from '../../page/content.ts'
import { counted } from '../count.ts'
import { paths } from '../paths.ts'
import { lateBy } from '../task.ts'

/** The grade, what is in force and what is open; the first thing to do where nobody has assessed. */
export function safetyTodayFacts({ matter, safetyToday }: MatterView, today: CalendarDate): Facts {
  const { grade, reviewBy, measures, open } = safetyToday
  const to = paths.safety(matter.address)
  if (grade === undefined)
    return [{ term: 'Risk', content: link('Risk has not been assessed. Do it before anything else.', to.show) }]

  return [
    {
      term: 'Risk',
      content: [
        strong(atStart(grade)),
        ...(reviewBy === undefined ? [] : [note(`Assess again by ${showDateSeenFrom(reviewBy, today)}`)]),
        ...(reviewBy !== undefined && reviewBy < today ? [tag(lateBy(daysBetween(reviewBy, today)), 'late')] : []),
      ],
    },
    ...measures.map(({ name, standing, since }) => ({ term: name, content: measureWords(standing, since) })),
    {
      term: 'To do',
      content: link(open === 0 ? 'Nothing is open' : atStart(counted(open, 'thing', 'things')), to.show),
    },
  ]
}
