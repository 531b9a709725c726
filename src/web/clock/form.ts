import { z } from 'zod'
import type { MeetClocks } from '../../actions/clock/meet-clocks.ts'
import type { PauseClock } from '../../actions/clock/pause-clock.ts'
import { RECORDED_BY_ITSELF, type RecordHappened } from '../../actions/clock/record-happened.ts'
import { ADDED_BY_HAND, type AddTask, type EndOneTask } from '../../actions/task/add-task.ts'
import type { PauseReason } from '../../domain/clock-pause.ts'
import { PAUSE_REASONS } from '../../domain/clock-pause.ts'
import { TASK_ENDS } from '../../domain/task-kind.ts'
import type { FormError } from '../../page/form-error.ts'
import { dayError, dayIn, oneOf, type Reading, type Typed, words } from '../answers.ts'

const REASONS = Object.keys(PAUSE_REASONS) as [PauseReason, ...PauseReason[]]
const one = z.string().max(60)
const met = z.object({ clocks: z.union([one.transform((id) => [id]), z.array(one).max(200)]).catch([]), words })
const pause = z.object({ reason: oneOf(REASONS), words })
const happened = z.object({ event: oneOf(RECORDED_BY_ITSELF), words })
const task = z.object({ kind: oneOf(ADDED_BY_HAND), person: one.optional().catch(undefined), words })
const end = z.object({ how: oneOf(TASK_ENDS), words })
const told = z.object({
  now: oneOf(['met', 'started', 'paused', 'runs', 'task']),
  of: z
    .string()
    .max(2000)
    .transform((ids) => ids.split(','))
    .catch([]),
})

/** A day that was typed and is none is said at once; whether one is needed is for the act to say. */
function day(
  form: Typed,
  name: string,
): { readonly day: ReturnType<typeof dayIn>['day']; readonly errors: FormError[] } {
  const read = dayIn(form, name)

  return { day: read.day, errors: read.kind === 'no day' ? [dayError(name, 'Give the day, month and year')] : [] }
}

function reading<Value>(errors: readonly FormError[], value: Value): Reading<Value> {
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value }
}

/** Which clocks something met, on which day. */
export function readMet(form: Typed, matter: string): Reading<MeetClocks> {
  const { clocks, words: said } = met.parse(form)
  const { day: on, errors } = day(form, 'on')

  return reading(errors, { matter, clocks, on, words: said })
}

/** Until when a clock stands still, and why. */
export function readPause(form: Typed, matter: string, clock: string): Reading<PauseClock> {
  const { reason, words: said } = pause.parse(form)
  const { day: until, errors } = day(form, 'until')

  return reading(errors, { matter, clock, reason, until, words: said })
}

/** What happened, and on which day. */
export function readHappened(form: Typed, matter: string): Reading<RecordHappened> {
  const { event, words: said } = happened.parse(form)
  const { day: on, errors } = day(form, 'on')

  return reading(errors, { matter, event, on, words: said })
}

/** A task: what, whose, by when. */
export function readTask(form: Typed, matter: string): Reading<AddTask> {
  const { kind, person, words: said } = task.parse(form)
  const { day: due, errors } = day(form, 'due')

  return reading(errors, { matter, kind, person, due, words: said })
}

/** How a task ended. */
export function readEnd(form: Typed, matter: string, id: string): Reading<EndOneTask> {
  const { how, words: said } = end.parse(form)

  return { ok: true, value: { matter, task: id, how, words: said } }
}

/** What has just been recorded, where one came from, and which clocks it concerned. */
export function readTold(query: unknown): z.infer<typeof told> {
  return told.catch({ now: undefined, of: [] }).parse(query)
}
