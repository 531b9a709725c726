import type { ClockStateView, ClockView } from '../../actions/clock/clock-view.ts'
import { type CalendarDate, daysBetween, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { notCountedWords } from '../../domain/clock.ts'
import { PAUSE_REASONS } from '../../domain/clock-pause.ts'
import { note, type Part, tag } from '../../page/content.ts'
import { lateBy } from '../task.ts'

/** How a clock stands, in a word first. */
export function standingParts({ standing }: ClockView, today: CalendarDate): readonly Part[] {
  const day = (date: CalendarDate | undefined) => (date === undefined ? '' : showDateSeenFrom(date, today))
  const broken = standing.brokenOn === undefined ? [] : [note(`Was late from ${day(standing.brokenOn)}`)]
  switch (standing.kind) {
    case 'breached':
      return [tag(lateBy(daysBetween(standing.due ?? today, today)), 'late')]
    case 'due':
      return [tag('Due today', 'waiting'), ...broken]
    case 'due soon':
      return [tag('Due soon', 'waiting'), ...broken]
    case 'paused':
      return [
        tag(`Stands still until ${day(standing.until)}`, 'waiting'),
        note(PAUSE_REASONS[standing.reason].say),
        ...broken,
      ]
    case 'met':
      return standing.lateBy > 0
        ? [tag(`Met ${day(standing.on)}`, 'done'), note(`${lateBy(standing.lateBy)}: ${standing.by}`)]
        : [tag(`Met ${day(standing.on)}`, 'done'), note(standing.by), ...broken]
    case 'ended':
      return [tag(`Ended ${day(standing.on)}`, 'done'), note(standing.because), ...broken]
    case 'lapsed':
      return [tag('The time is over', 'done')]
    case 'not counted':
      return [note(`${notCountedWords()}.`)]
    case 'running':
      return [tag('Runs', 'open'), ...broken]
  }
}

/** One thing that a clock went through, as a sentence. */
export function stateWords(state: ClockStateView, today: CalendarDate): string {
  const day = (date: CalendarDate | undefined) => (date === undefined ? 'no day' : showDateSeenFrom(date, today))
  switch (state.kind) {
    case 'started':
      return `It started. Last day: ${day(state.due)}.`
    case 'paused':
      return `It was made to stand still until ${day(state.until)}: ${state.why}. Last day now: ${day(state.due)}, before that ${day(state.dueBefore)}.`
    case 'runs again':
      return `It runs again. Last day now: ${day(state.due)}, before that ${day(state.dueBefore)}.`
    case 'recounted':
      return `It was counted anew. Last day now: ${day(state.due)}, before that ${day(state.dueBefore)}.`
    case 'met':
      return `It was met: ${state.metBy}. Last day then: ${day(state.due)}.`
    case 'ended':
      return `It ended: ${state.why}.`
  }
}
