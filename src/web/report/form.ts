import { z } from 'zod'
import type { RecordReport } from '../../actions/matter/report.ts'
import { HAS_QUESTIONS } from '../../actions/matter/view.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { RECORDABLE_GROUNDS, type RecordableGround } from '../../domain/classification.ts'
import type { Missing } from '../../domain/decision.ts'
import { CHANNELS, LIVE_MATTER_KINDS, TELLERS } from '../../domain/matter.ts'
import { fallsElsewhere, POLICE_BODY_IDS } from '../../domain/police-body.ts'
import { SERVICE } from '../../domain/role.ts'
import type { FormError } from '../../page/form-error.ts'
import { readAllegation, readHappened, readSubject } from '../allegation-form.ts'
import { dayError, dayIn, oneOf, type Reading, someOf, type Typed, words } from '../answers.ts'

const ANSWERS = ['yes', 'no', 'not known'] as const
const GROUNDS = Object.keys(RECORDABLE_GROUNDS) as [RecordableGround, ...RecordableGround[]]

const schema = z.object({
  danger: oneOf(ANSWERS),
  teller: oneOf(TELLERS),
  service: oneOf(SERVICE),
  channel: oneOf(CHANNELS),
  called: words,
  pronoun: oneOf(['she', 'he', 'they']),
  'known-at': words,
  police: oneOf(POLICE_BODY_IDS),
  prior: words,
  kind: oneOf(LIVE_MATTER_KINDS),
  grounds: someOf(GROUNDS),
  reason: words,
})

const step = z.object({ step: oneOf(['continue', 'skip', 'leave', 'record']), from: oneOf(['check']) })

/** Which button was pressed, and whether the question was opened again from the check of answers. */
export function readStep(body: unknown): z.infer<typeof step> {
  return step.catch({ step: undefined, from: undefined }).parse(body)
}

/** Who tells and whom they served with, as far as answered: which kinds of matter are open turns on it. */
export function readOrigin(form: Typed): Pick<RecordReport, 'teller' | 'service'> {
  const { teller = 'anonymous', service = 'not known' } = schema.parse(form)
  return { teller, service }
}

/** Where a report goes that falls under the law of other police, as far as answered; undefined for one that is handled here. */
export function goesElsewhere(form: Typed): Missing | undefined {
  return fallsElsewhere(schema.parse(form).police)
}

/** What has to be said or changed on one page of the report, by the name of its question. */
export function errorsOn(question: string, form: Typed, today: CalendarDate): readonly FormError[] {
  const given = schema.parse(form)
  const missing = (field: string, message: string, there: unknown): readonly FormError[] =>
    there === undefined ? [{ field, message }] : []

  switch (question) {
    case 'danger':
      return missing('danger', 'Say whether anyone is in danger now', given.danger)
    case 'teller':
      return [
        ...missing('teller', 'Say who is telling you', given.teller),
        ...missing('service', 'Say whom they served with, or that it is not known', given.service),
        ...missing('channel', 'Say how it reached this unit', given.channel),
      ]
    case 'known':
      return knownErrors(form, today)
    case 'subject':
      return errorsIn(readSubject(form))
    case 'when':
      return errorsIn(readHappened(form, today))
    case 'kind':
      return [
        ...missing('kind', 'Say what kind of matter this is', given.kind),
        ...(given.kind === 'recordable conduct matter' && given.grounds.length === 0
          ? [{ field: 'grounds', message: 'Say what makes this conduct matter recordable' }]
          : []),
      ]
    default:
      return []
  }
}

/** The whole report as a command; to be called once no page of it has an error. */
export function readReport(form: Typed, today: CalendarDate): RecordReport | undefined {
  const given = schema.parse(form)
  const allegation = readAllegation(form, today)
  const known = dayIn(form, 'known').day
  const { danger, teller, service, channel, kind } = given
  if (!allegation.ok || !known || !danger || !teller || !service || !channel || !kind) return undefined

  return {
    ...allegation.value,
    danger,
    teller,
    service,
    channel,
    called: given.called,
    pronoun: given.pronoun ?? 'they',
    knownOn: known,
    knownAt: given['known-at'],
    police: given.police,
    prior: given.prior,
    has: Object.fromEntries(
      HAS_QUESTIONS.flatMap((question) => {
        const answer = oneOf(ANSWERS).parse(form[`has-${question.replaceAll(' ', '-')}`])
        return answer === undefined ? [] : [[question, answer]]
      }),
    ),
    kind,
    // Grounds ticked before another kind was chosen stand in the form unseen; they belong to that one kind only.
    recordableGrounds: kind === 'recordable conduct matter' ? given.grounds : [],
    reason: given.reason,
  }
}

function knownErrors(form: Typed, today: CalendarDate): readonly FormError[] {
  const known = dayIn(form, 'known')
  const at = schema.parse(form)['known-at']
  const errors: FormError[] = []
  if (known.kind === 'nothing')
    errors.push(dayError('known', 'Say when this unit first knew. If you are not sure of the time, give the day.'))
  if (known.kind === 'no day') errors.push(dayError('known', 'Give the day, month and year'))
  if (known.day !== undefined && known.day > today)
    errors.push(dayError('known', 'The day cannot be later than today.'))
  if (at !== undefined && !/^([01]?\d|2[0-3]):[0-5]\d$/.test(at))
    errors.push({ field: 'known-at', message: 'Give the time in 24 hours, for example 09:10, or leave it empty' })

  return errors
}

function errorsIn(reading: Reading<unknown>): readonly FormError[] {
  return reading.ok ? [] : reading.errors
}
