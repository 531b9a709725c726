import type { QuestionView } from '../../actions/decision/open-question.ts'
import type { LatestDecision } from '../../actions/recorded.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { notCountedWords } from '../../domain/clock.ts'
import { regimeName } from '../../domain/law.ts'
import { atStart } from '../../domain/words.ts'
import { type Items, link, note } from '../../page/content.ts'
import type { Filled } from '../../page/field.ts'
import { whatIsWrong } from '../../page/form-error.ts'
import type { SummaryRow } from '../../page/summary.ts'
import { allegationTitle, personWords, subjectAndDuty } from '../allegation-words.ts'
import type { Typed } from '../answers.ts'
import { counted } from '../count.ts'
import { backToMatter, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { ruleWords } from '../rule-words.ts'
import { lateBy, ruleAndReason } from '../task.ts'
import type { DecisionForm } from './decision-form.ts'
import { addressOfMissing } from './missing-address.ts'

/** What every step of a decision carries along, unseen. */
export type Carried = { readonly action: string; readonly after: string | undefined }

export function decisionPage(
  form: DecisionForm,
  view: QuestionView,
  filled: Filled,
  carried: Carried,
  meanwhile?: { readonly say: string; readonly latest: LatestDecision },
): StaffPageView & Record<string, unknown> {
  const { matter, allegation } = view

  return {
    title: matterTitle(form.title ?? form.question(view), matter),
    section: 'matters',
    back: form.home ?? backToMatter(matter),
    errors: filled.errors,
    missing: whatIsWrong(filled.errors, filled.values) === 'missing',
    ...carried,
    question: form.question(view),
    about:
      form.about !== 'matter' && form.about !== 'officer' && allegation
        ? [allegationTitle(allegation), subjectAndDuty(allegation)].join('. ')
        : undefined,
    how: form.how,
    limit: limitWords(view),
    meanwhile: meanwhile && {
      say: meanwhile.say,
      decision: {
        text: `Decision ${meanwhile.latest.number}, by ${meanwhile.latest.by}, ${showDate(meanwhile.latest.on)}`,
        href: paths.matter(matter.address).decision(String(meanwhile.latest.number)),
      },
    },
    groups: form.groups(view, filled),
    hidden: hiddenFields(form.carries?.(view, filled.values) ?? {}),
    notes: form.aside ?? [],
    had: `${atStart(counted(view.allegations.length, 'allegation'))} and ${counted(view.known, 'decision')} on record. Fixed with your decision, so that a later reader sees what you saw.`,
    earlier: earlierDecisions(form, view),
    law: `${atStart(regimeName(view.regime))} apply.`,
    rules: paths.rules,
  }
}

function limitWords({ task, latest }: QuestionView): { strong: string; note: string } | undefined {
  if (!task) return undefined
  if (task.due === undefined)
    return task.reason === notCountedWords() ? { strong: 'No date.', note: `${ruleAndReason(task)}.` } : undefined
  const day = `end of ${showDate(task.due)}`
  const open = latest === undefined ? 'No decision has been made on this. ' : ''

  return {
    strong: task.standing === 'late' ? `${lateBy(task.lateBy)}. The limit was the ${day}.` : `By ${day}.`,
    note: `${open}${ruleAndReason(task)}.`,
  }
}

function earlierDecisions({ home }: DecisionForm, { matter, earlier, latest }: QuestionView): Items {
  const all = latest === undefined || earlier.some(({ id }) => id === latest.id) ? earlier : [...earlier, latest]

  return all.map(({ number, answer, decidedOn, decidedBy }) => [
    home ? `${number}. ${answer}` : link(`${number}. ${answer}`, paths.matter(matter.address).decision(String(number))),
    note(`${decidedBy}, ${showDate(decidedOn)}`),
  ])
}

/** Everything that was answered, before it is signed; nothing is recorded yet. */
export function checkPage(
  form: DecisionForm,
  view: QuestionView,
  answers: readonly SummaryRow[],
  typed: Typed,
  carried: Carried,
): StaffPageView & Record<string, unknown> {
  return {
    title: matterTitle('Check this decision', view.matter),
    section: 'matters',
    back: form.home ?? backToMatter(view.matter),
    ...carried,
    question: form.question(view),
    answers,
    hidden: hiddenFields(typed),
  }
}

/** What was typed, carried to the signing and back. */
function hiddenFields(typed: Typed): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(typed).flatMap(([name, value]) =>
    name === 'token' || name === 'step' || name === 'after'
      ? []
      : [value].flat().flatMap((each) => (typeof each === 'string' ? [{ name, value: each }] : [])),
  )
}

/** Which allegation, or whom, a decision is about: asked first where there are several. */
export function choosePage(
  form: DecisionForm,
  view: QuestionView,
  address: string,
): StaffPageView & Record<string, unknown> {
  return {
    title: matterTitle(form.title ?? form.question(view), view.matter),
    section: 'matters',
    back: backToMatter(view.matter),
    question: form.question(view),
    choices:
      form.about === 'officer'
        ? (view.duty?.concerned ?? []).map((person) => link(personWords(person), `${address}?person=${person.address}`))
        : [
            ...view.allegations.map((each) => [
              link(allegationTitle(each), `${address}?allegation=${each.number}`),
              note(subjectAndDuty(each)),
            ]),
            ...(form.about === 'allegation or every one' ? [[link('Every allegation', `${address}?every=yes`)]] : []),
          ],
  }
}

/** Before a matter can close: all that is missing, each with the way to it. Nothing is asked for that would be refused. */
export function cannotClosePage(view: QuestionView): StaffPageView & Record<string, unknown> {
  const { matter, closing } = view

  return {
    title: matterTitle('This matter cannot close yet', view.matter),
    section: 'matters',
    back: backToMatter(matter),
    heading: closing?.standing === 'closed' ? 'This matter is closed already' : 'This matter cannot close yet',
    list:
      closing?.standing === 'closed'
        ? []
        : (closing?.missing ?? []).map((missing) => [
            link(missing.say, addressOfMissing(matter.address, missing)),
            note(ruleWords(missing.provision)),
          ]),
  }
}
