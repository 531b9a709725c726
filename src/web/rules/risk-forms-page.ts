import type { FormView } from '../../actions/risk/list-forms.ts'
import { londonDayOf, showDate } from '../../domain/calendar-date.ts'
import { provision } from '../../domain/provision.ts'
import { answersOpenTo, questionsOf } from '../../domain/risk-form.ts'
import { atStart } from '../../domain/words.ts'
import { type Facts, link, note } from '../../page/content.ts'
import { table } from '../../page/table.ts'
import { counted } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { checkedTag } from './checked-tag.ts'

type View = StaffPageView & Record<string, unknown>

/** Every risk assessment form in every version: where it comes from, and whether anybody compared it. */
export function riskFormsPage(forms: readonly FormView[]): View {
  return {
    title: 'Risk assessment forms',
    section: 'guidance',
    back: { text: 'The law used here', href: paths.rules },
    sentence: `${atStart(counted(forms.length, 'form is', 'forms are'))} known here. A form is data: another is added without a change to the program, and kept in the version in which it was added.`,
    table: table({
      caption: 'Risk assessment forms',
      captionHidden: true,
      columns: [
        { label: 'Form', names: true },
        { label: 'Questions', labelled: true },
        { label: 'Rule' },
        { label: 'Added', labelled: true },
      ],
      rows: forms.map(({ form, added }) => [
        [link(`${form.name}, version ${form.version}`, paths.riskForm(`${form.id}-${form.version}`)), note(form.about)],
        String(questionsOf(form).length),
        [link(provision(form.provision).text, paths.rule(form.provision)), checkedTag(form)],
        added === undefined
          ? 'Comes with the program'
          : [showDate(londonDayOf(new Date(added.at))), note(added.reason)],
      ]),
    }),
  }
}

/** One form: what it asks, what weighs more, what each answer opens, and how it grades. */
export function riskFormPage({ form }: FormView): View {
  return {
    title: form.name,
    section: 'guidance',
    back: { text: 'Risk assessment forms', href: paths.riskForms },
    name: form.name,
    sentence: `${form.about}.`,
    facts: [
      { term: 'Version', content: String(form.version) },
      { term: 'Source', content: [form.source, checkedTag(form)] },
      {
        term: 'Grade',
        content: [
          ...form.grading.map(({ grade, because }) => `${atStart(grade)}: ${because}`),
          `Otherwise: ${form.otherwise}`,
        ],
      },
    ] satisfies Facts,
    sections: form.sections.map(({ heading, questions }) => ({
      heading,
      table: table({
        caption: heading,
        captionHidden: true,
        columns: [
          { label: 'Question', names: true },
          { label: 'Answers', labelled: true },
          { label: 'Opens', labelled: true },
        ],
        rows: questions.map((question) => [
          question.weight === 'critical' ? [question.ask, note('It weighs more in the grade')] : question.ask,
          question.answer.kind === 'number' ? 'A number, or not known' : answersOpenTo(question).join(', '),
          question.opens === undefined ? 'Nothing' : question.opens.map(atStart),
        ]),
      }),
    })),
  }
}
