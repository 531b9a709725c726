import type { MatterView } from '../../actions/matter/open-matter.ts'
import type { PersonName, TaskView } from '../../actions/matter/view.ts'
import { type AbuseKind, abuseKindName } from '../../domain/allegation.ts'
import { type CalendarDate, londonDayOf, londonTimeOf, showDate } from '../../domain/calendar-date.ts'
import { matterKindName } from '../../domain/matter.ts'
import { POLICE_BODIES, POLICE_BODY_IDS } from '../../domain/police-body.ts'
import { atStart } from '../../domain/words.ts'
import { type Content, note } from '../../page/content.ts'
import type { FormError } from '../../page/form-error.ts'
import { countWords, words } from '../../page/narrative.ts'
import { readHappened } from '../allegation-form.ts'
import { happenedWords } from '../allegation-words.ts'
import { dayIn, type Typed } from '../answers.ts'
import { counted } from '../count.ts'
import { backToMatter, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { taskTable } from '../task.ts'
import { errorsOn } from './form.ts'
import { QUESTION, QUESTIONS, type QuestionName } from './questions.ts'

type Shown = {
  readonly form: Typed
  readonly errors: readonly FormError[]
  readonly found: readonly PersonName[] | undefined
  /** Opened again from the check of answers. */
  readonly from: 'check' | undefined
}

export function questionPage(
  name: QuestionName,
  { form, errors, found, from }: Shown,
): StaffPageView & Record<string, unknown> {
  const question = QUESTION[name]
  const index = QUESTIONS.indexOf(name)
  const before = QUESTIONS[index - 1]

  return {
    title: `Record a report: ${question.short.toLowerCase()}`,
    section: 'matters',
    errors,
    back:
      from === 'check'
        ? { text: 'Check your answers', href: paths.report('check') }
        : {
            text: before === undefined ? 'Matters' : 'Back',
            href: before === undefined ? paths.matters : paths.report(before),
          },
    place: `question ${index + 1} of ${QUESTIONS.length}`,
    heading: question.heading,
    about: question.about,
    action: paths.report(name),
    from,
    fields: question.fields({ values: form, errors }, found),
    mayBeSkipped: question.mayBeSkipped === 'yes',
    asked: name === 'subject' ? form['subject-asked'] : undefined,
  }
}

/** All that is still missing, each leading to the page that asks it. */
export function errorsInReport(form: Typed, today: CalendarDate): readonly FormError[] {
  return QUESTIONS.flatMap((name) =>
    errorsOn(name, form, today).map((error) => ({ ...error, at: `${paths.report(name)}?from=check` })),
  )
}

export function checkPage(
  form: Typed,
  errors: readonly FormError[],
  today: CalendarDate,
): StaffPageView & Record<string, unknown> {
  return {
    title: 'Record a report: check your answers',
    section: 'matters',
    errors,
    missing: true,
    back: { text: 'Back', href: paths.report(QUESTIONS.at(-1) ?? 'kind') },
    action: paths.report('check'),
    answers: QUESTIONS.map((name) => ({
      question: QUESTION[name].short,
      answer: answerTo(name, form, today),
      change: { text: 'Change', href: `${paths.report(name)}?from=check` },
    })),
  }
}

const text = (form: Typed, name: string): string | undefined => {
  const given = form[name]
  return typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined
}
const all = (form: Typed, name: string): readonly string[] =>
  [form[name] ?? []].flat().filter((each): each is string => typeof each === 'string')

function policeBody(form: Typed): string | undefined {
  const id = POLICE_BODY_IDS.find((each) => each === form.police)
  return id && POLICE_BODIES[id].name
}

/** What was answered on one page; an account only by its length, because it stays closed. */
function answerTo(name: QuestionName, form: Typed, today: CalendarDate): Content {
  const said = (...parts: readonly (string | undefined)[]): Content => {
    const given = parts.filter((part) => part !== undefined).map(atStart)
    return given.length === 0 ? 'Not answered' : given
  }
  switch (name) {
    case 'teller':
      return said(
        text(form, 'teller'),
        text(form, 'service') && `served with: ${text(form, 'service')}`,
        text(form, 'channel'),
      )
    case 'called': {
      const called = text(form, 'called')
      return called === undefined ? said(text(form, 'pronoun')) : [words(called), note(text(form, 'pronoun') ?? 'they')]
    }
    case 'known': {
      const known = dayIn(form, 'known')
      return known.kind === 'nothing'
        ? 'Not answered'
        : said(known.day ? showDate(known.day) : 'A day needs a change', text(form, 'known-at'))
    }
    case 'subject': {
      const police = policeBody(form)
      if (text(form, 'subject') === 'roster')
        return said(text(form, 'subject-named') ?? text(form, 'subject-name'), police)
      const description = text(form, 'subject-description')
      if (description === undefined) return said(police)
      return ['Not identified', words(description), ...(police === undefined ? [] : [police])]
    }
    case 'account': {
      const account = text(form, 'account')
      return account === undefined ? said() : `${atStart(counted(countWords(account), 'word'))}, kept closed`
    }
    case 'when': {
      const happened = readHappened(form, today)
      const told = text(form, 'happened-words')
      const duty = text(form, 'on-duty')
      return [
        happened.ok ? atStart(happenedWords(happened.value)) : 'A day needs a change',
        ...(told === undefined ? [] : [words(told)]),
        ...(duty === undefined ? [] : [note(duty)]),
      ]
    }
    case 'conduct':
      return said(...all(form, 'abuse').map((kind) => abuseKindName(kind as AbuseKind)), ...all(form, 'conduct'))
    case 'has':
      return said(
        ...QUESTION.has.names
          .filter((field) => text(form, field) !== undefined)
          .map((field) => `${field.replace('has-', '').replaceAll('-', ' ')}: ${text(form, field)}`),
      )
    case 'kind': {
      const kind = text(form, 'kind')
      return said(
        kind && matterKindName(kind as 'complaint'),
        ...(kind === 'recordable conduct matter' ? all(form, 'grounds') : []),
        text(form, 'prior') && `after an earlier matter about the same substance: ${text(form, 'prior')}`,
      )
    }
    default:
      return said(text(form, name))
  }
}

/** What happens now: what the record started, with the reason for each. */
export function recordedPage(
  view: MatterView,
  recorded: Date,
  today: CalendarDate,
): StaffPageView & Record<string, unknown> {
  const starts = view.tasks.filter(isOfToday)

  return {
    title: matterTitle('What happens now', view.matter),
    section: 'matters',
    back: backToMatter(view.matter),
    name: view.matter.spokenName,
    reference: view.matter.shown,
    sentence: `Recorded ${showDate(londonDayOf(recorded))} at ${londonTimeOf(recorded)}. ${atStart(counted(starts.length, 'thing starts', 'things start'))} now.`,
    starts: taskTable('What starts now', starts, today),
    overview: paths.matter(view.matter.address).overview,
  }
}

/** A referral, a duty decision and an update start at once; what comes round in a year does not belong on this page. */
function isOfToday({ kind }: TaskView): boolean {
  return kind !== 'report the delay'
}
