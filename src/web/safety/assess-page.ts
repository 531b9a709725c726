import type { AssessmentForms } from '../../actions/risk/open-form.ts'
import { type CalendarDate, showDate } from '../../domain/calendar-date.ts'
import { provision } from '../../domain/provision.ts'
import { RISK_PHASES } from '../../domain/risk-assessment.ts'
import {
  answersOpenTo,
  questionsOf,
  RISK_GRADES,
  type RiskForm,
  type RiskQuestion,
  toolGradeOf,
} from '../../domain/risk-form.ts'
import { latestReview, RISK_REVIEW } from '../../domain/risk-review.ts'
import { atStart } from '../../domain/words.ts'
import { act, note } from '../../page/content.ts'
import {
  dateField,
  type Field,
  type Filled,
  radiosField,
  selectField,
  textareaField,
  textField,
} from '../../page/field.ts'
import type { Typed } from '../answers.ts'
import { matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { answerField, commentField, GRADE, readAssessment } from './assess-form.ts'
import { backToSafety } from './back.ts'

type View = StaffPageView & Record<string, unknown>

/** Which form to assess by. */
export function choosePage({ matter, forms }: AssessmentForms): View {
  return {
    title: matterTitle('Assess the risk', matter),
    section: 'matters',
    back: backToSafety(matter),
    heading: 'Assess the risk',
    sentence:
      'The questions about a police suspect open what must be done today. Ask them first, and another form beside them.',
    forms: forms.map((form) => [
      act(form.name, paths.safety(matter.address).section(form.id, '1')),
      form.about,
      note(sourceWords(form)),
    ]),
    rules: paths.riskForms,
  }
}

/** “Risk tools DASH 2009, version 1. Not checked against the published form.” */
export function sourceWords({ provision: rule, version, checked }: RiskForm): string {
  const unchecked = checked === 'unverified' ? ' Nobody has checked it against its source yet.' : ''

  return `${provision(rule).text}, version ${version}.${unchecked}`
}

/** One section of a form. */
export function sectionPage(
  view: AssessmentForms,
  form: RiskForm,
  step: string,
  filled: Filled & { readonly keepScript: string },
): View {
  const { matter } = view
  const at = Number(step)
  const section = form.sections[at - 1]
  const addresses = paths.safety(matter.address)
  const before = form.sections.slice(0, at - 1).flatMap(({ questions }) => questions).length
  const heading = section?.heading ?? ''

  return {
    title: matterTitle(`${heading}: ${form.name}`, matter),
    section: 'matters',
    back: backToSafety(matter),
    place: `${form.name}, section ${at} of ${form.sections.length}`,
    errors: filled.errors,
    missing: true,
    heading,
    sentences: at === 1 ? [form.about] : [],
    action: addresses.section(form.id, step),
    keep: addresses.keep(form.id, step),
    keepScript: filled.keepScript,
    groups: (section?.questions ?? []).map((question, number) => ({
      fields: questionFields(question, before + number + 1, filled),
    })),
    button: at === form.sections.length ? 'Go on to the grade' : 'Go on to the next section',
    before: at > 1 ? addresses.section(form.id, String(at - 1)) : undefined,
  }
}

function questionFields(question: RiskQuestion, number: number, filled: Filled): readonly Field[] {
  const { id, ask, hint, answer } = question
  const label = `${number}. ${ask}`
  const comment = textField(
    { name: commentField(id), label: `What was said to question ${number}, if anything` },
    filled,
  )
  const shown = hint === undefined ? {} : { hint }
  if (answer.kind === 'number')
    return [
      textField(
        { name: answerField(id), label, hint: `${hint ?? ''} A number, or “not known”`.trim(), width: 'short' },
        filled,
      ),
      comment,
    ]

  return [
    radiosField(
      {
        name: answerField(id),
        label,
        ...shown,
        layout: 'inline',
        choices: answersOpenTo(question).map((value) => ({ value, text: atStart(value) })),
      },
      filled,
    ),
    comment,
  ]
}

/** What the form makes of the answers, and what the assessor does; the two stand apart. */
export function gradePage(
  view: AssessmentForms,
  form: RiskForm,
  today: CalendarDate,
  filled: Filled & { readonly keepScript: string },
): View {
  const { matter, workers } = view
  const addresses = paths.safety(matter.address)
  const { command } = readAssessment(filled.values as Typed, form, matter.address)
  const tool = toolGradeOf(form, command.answers)
  const yes = questionsOf(form).filter(({ id }) => command.answers[id] === 'yes').length
  const unknown = questionsOf(form).filter(({ id }) => command.answers[id] === 'not known').length
  const limits = RISK_GRADES.map((grade) => `${grade} by ${showDate(latestReview(grade, today))}`).join(', ')

  return {
    title: matterTitle(`The grade: ${form.name}`, matter),
    section: 'matters',
    back: backToSafety(matter),
    place: `${form.name}, the grade`,
    errors: filled.errors,
    missing: true,
    heading: 'How grave is the risk?',
    sentences: [
      'What the form makes of the answers stands here. What you make of them is asked below, and need not agree.',
    ],
    facts: [
      { term: 'The form gives', content: [atStart(tool.grade), note(`${tool.because}. ${sourceWords(form)}`)] },
      { term: 'Answers', content: `${yes} yes, ${unknown} not known, of ${questionsOf(form).length}` },
    ],
    action: addresses.section(form.id, GRADE),
    keep: addresses.keep(form.id, GRADE),
    keepScript: filled.keepScript,
    groups: [
      {
        fields: [
          radiosField(
            {
              name: 'phase',
              label: 'This is',
              choices: RISK_PHASES.map((value) => ({ value, text: PHASE_WORDS[value] })),
            },
            filled,
          ),
        ],
      },
      {
        fields: [
          radiosField(
            {
              name: 'professional',
              label: 'You judge the risk to be',
              hint: 'Immediate: something must be done now',
              choices: RISK_GRADES.map((value) => ({ value, text: atStart(value) })),
            },
            filled,
          ),
          textareaField({ name: 'reason', label: 'Why, where you differ from the form', rows: 3 }, filled),
        ],
      },
      {
        fields: [
          selectField(
            {
              name: 'owner',
              label: 'Who answers for keeping her safe?',
              hint: 'Asked where the risk is high or immediate',
              choices: workers.map(({ person, name }) => ({ value: person, text: name })),
            },
            filled,
          ),
          dateField(
            {
              name: 'review',
              label: 'When is it assessed again?',
              hint: `Left empty, it is the latest day that the policy allows (version ${RISK_REVIEW.version}): ${limits}`,
            },
            filled,
          ),
        ],
      },
    ],
    button: 'Record this assessment',
    before: addresses.section(form.id, String(form.sections.length)),
  }
}

export const PHASE_WORDS = {
  primary: 'The first assessment, by whoever heard it',
  secondary: 'A later assessment, by a specialist',
} as const
