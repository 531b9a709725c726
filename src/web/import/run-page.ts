import type { ImportRow } from '../../actions/import/open-import.ts'
import { type CalendarDate, londonDayOf, londonTimeOf, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { table } from '../../page/table.ts'
import { counted, figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

/** How an import stands: on its way, stopped, failed or ended, with what may be done about it. */
export function runPage(run: ImportRow, now: Date, today: CalendarDate): StaffPageView & Record<string, unknown> {
  const at = paths.import(run.reference.toLowerCase())
  const { counts } = run
  const { state, runner } = run.run
  const ended = run.ended_at !== undefined
  const running = !ended && ['waiting', 'running', 'stopping'].includes(state)

  return {
    title: ended ? 'What was brought in' : 'Bringing in',
    section: 'imports',
    back: { text: 'Imports', href: paths.imports },
    sentence: sentenceOf(run, now, today),
    running,
    counts: table({
      caption: 'What the rows became',
      columns: [{ label: 'Rows or records' }, { label: 'How many', number: true }],
      rows: [
        [ended ? 'Rows read' : 'Rows read so far', figure(counts.rows)],
        ['New', figure(counts.new)],
        ['Corrections of rows that came in before', figure(counts.corrected)],
        ['The same as before', figure(counts.unchanged)],
        ['Rejected', figure(counts.rejected)],
        ['Matters added', figure(counts.matters)],
        ['Officers added', figure(counts.officers)],
        ['Allegations added', figure(counts.allegations)],
      ],
    }),
    source: `${run.file_name}, into “${run.force_name}”. SHA-256 of the file ${run.file_digest}.`,
    rejected:
      counts.rejected > 0
        ? { href: at.rejected, text: `Have the ${counted(counts.rejected, 'rejected row')} as CSV` }
        : undefined,
    profile: paths.profile(run.profile_reference.toLowerCase()).show,
    again: at.run,
    stop: running && runner === 'jobs' && state !== 'stopping' ? at.stop : undefined,
    resume: !ended && ['stopped', 'failed'].includes(state) ? at.run : undefined,
  }
}

function sentenceOf(run: ImportRow, now: Date, today: CalendarDate): string {
  const { counts, rows_expected } = run
  const { state, trouble } = run.run
  if (run.ended_at) {
    const when = `${showDateSeenFrom(londonDayOf(run.ended_at), today)} at ${londonTimeOf(run.ended_at)}`
    const said = (count: number, one: string, many: string) => `${figure(count)} ${count === 1 ? one : many}`
    return `Done ${when}. ${said(counts.new, 'row is new', 'rows are new')}, ${said(counts.corrected, 'differs and became a correction', 'differ and became corrections')}, ${said(counts.rejected, 'was rejected', 'were rejected')}.`
  }
  const place = `Row ${figure(counts.rows)} of ${figure(rows_expected)}`
  if (state === 'stopped')
    return `Stopped after row ${figure(counts.rows)} of ${figure(rows_expected)}. What is in stays in; the rest can come in later.`
  if (state === 'failed')
    return `It could not go on after row ${figure(counts.rows)} (${trouble ?? 'no reason was noted'}). What is in stays in; try again, or tell whoever keeps this service.`
  if (state === 'stopping') return `${place}. It stops after the rows in hand.`
  if (state === 'waiting') return `Waits for its turn. ${place}. You can leave; it goes on.`

  return `${place}${timeLeft(run, now)}. ${figure(counts.rejected)} rejected so far. You can leave; it goes on.`
}

/** By the pace since this run began; nothing while there is no pace yet. */
function timeLeft({ counts, rows_expected, run }: ImportRow, now: Date): string {
  const done = counts.rows - run.rows_before
  const passed = now.getTime() - run.since.getTime()
  if (done <= 0 || passed <= 0) return ''
  const seconds = Math.ceil((((rows_expected - counts.rows) / done) * passed) / 1000)

  return seconds < 90
    ? `, about ${counted(seconds, 'second')} left`
    : `, about ${counted(Math.round(seconds / 60), 'minute')} left`
}
