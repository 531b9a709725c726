import { type CalendarDate, showDate } from '../../domain/calendar-date.ts'
import { isCriminalEnd, misconductToday, type PrejudiceAssessment } from '../../domain/criminal-strand.ts'
import type { DecisionKind } from '../../store/decision.ts'
import { answerInWords } from '../decision/answer-in-words.ts'
import { type CaseFile, criminalStateOf, latestDecision, misconductStateOf } from './case-file.ts'
import type { StrandView, TaskKind, TaskView } from './view.ts'

const MISCONDUCT: readonly DecisionKind[] = [
  ...(['referral', 'severity', 'mode', 'case to answer', 'proceedings', 'panel', 'outcome', 'appeal'] as const),
  ...(['reflective practice', 'list report', 'departure', 'prejudice'] as const),
]
const NOT_MISCONDUCT: readonly TaskKind[] = [
  'meet a clock',
  'end a task',
  'assess danger',
  'record a criminal decision',
  'record an update',
  'decide on duty',
  'review duty',
]
const EVENTS_IN_WORDS = {
  'referral sent': 'Referral sent to the IOPC',
  'investigation began': 'Investigation began',
  'report received': 'Report received',
} as const

/** The two strands side by side. Neither is read from the other. */
export function strandsOf(
  file: CaseFile,
  tasks: readonly TaskView[],
  today: CalendarDate,
): { readonly criminal: StrandView; readonly misconduct: StrandView } {
  return { criminal: criminalStrand(file, tasks), misconduct: misconductStrand(file, tasks, today) }
}

function criminalStrand(file: CaseFile, tasks: readonly TaskView[]): StrandView {
  const states = file.allegations.map(({ id }) => criminalStateOf(file, id))
  const ended = states.length > 0 && states.every((state) => state !== undefined && isCriminalEnd(state.status))

  return {
    steps: stepsFrom(file, ['criminal strand']),
    next: tasks.find((task) => task.kind === 'record a criminal decision')?.act,
    ended: ended ? lastDay(states.map((state) => state?.valid_from)) : undefined,
    note: 'An end here does not end misconduct.',
  }
}

function misconductStrand(file: CaseFile, tasks: readonly TaskView[], today: CalendarDate): StrandView {
  const ended =
    file.allegations.length > 0 &&
    file.allegations.every(({ id }) => misconductStateOf(file, id)?.kind === 'brought to an outcome')
  const events = file.events.flatMap(({ kind, valid_from }) =>
    kind in EVENTS_IN_WORDS
      ? [{ on: valid_from, what: EVENTS_IN_WORDS[kind as keyof typeof EVENTS_IN_WORDS], decision: undefined }]
      : [],
  )

  return {
    steps: [...stepsFrom(file, MISCONDUCT), ...events].toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)),
    next: tasks.find((task) => !NOT_MISCONDUCT.includes(task.kind))?.act,
    ended: ended ? lastDay(file.allegations.map(({ id }) => file.states.get(id)?.valid_from)) : undefined,
    note: ended ? 'Every allegation has its own outcome.' : noteOn(file, today),
  }
}

/** Misconduct is never parked in silence: it goes on, or waits to a day that somebody gave. */
function noteOn(file: CaseFile, today: CalendarDate): string {
  const latest = latestDecision(file, 'prejudice')?.decided as PrejudiceAssessment | undefined
  const standing = misconductToday(latest, today)
  if (standing.kind === 'waits') return `Waits until ${showDate(standing.until)}: ${standing.because}.`

  return latest
    ? `Goes on now: ${standing.because}, asked on ${showDate(latest.on)}, again on ${showDate(latest.reviewOn)}.`
    : `Goes on now: ${standing.because}.`
}

function stepsFrom(file: CaseFile, kinds: readonly DecisionKind[]): StrandView['steps'] {
  return file.decisions
    .filter((decision) => kinds.includes(decision.kind))
    .map((decision) => {
      const number = file.allegations.find((each) => each.id === decision.allegation)?.number
      const answer = answerInWords(decision)

      return {
        on: decision.valid_from,
        what: number === undefined ? answer : `${answer}: allegation ${number}`,
        decision: decision.number,
      }
    })
}

function lastDay(days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
}
