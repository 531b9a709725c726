import type { CalendarDate } from '../../domain/calendar-date.ts'
import { changedAnswers, type RiskPhase } from '../../domain/risk-assessment.ts'
import { questionsOf, type RiskForm, type RiskGrade, type ToolGrade } from '../../domain/risk-form.ts'
import type { Transaction } from '../../store/database.ts'
import { findMatters } from '../../store/matter.ts'
import { wordsOf } from '../../store/narrative.ts'
import { type AnswerRow, type AssessmentRow, answersOf, assessmentsIn } from '../../store/risk-assessment.ts'
import type { Acting } from '../acting.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { NotPermitted } from '../not-permitted.ts'
import { staffNames } from '../safety/people.ts'
import { uponMatter } from '../upon.ts'
import { everyForm, formOf } from './forms.ts'

export type AssessmentHead = {
  readonly number: number
  readonly form: string
  readonly formName: string
  readonly version: number
  readonly phase: RiskPhase
  readonly on: CalendarDate
  readonly by: string
  readonly toolGrade: ToolGrade
  readonly toolBecause: string
  readonly professionalGrade: RiskGrade
  readonly owner: string | undefined
  readonly reviewBy: CalendarDate
}

export type AnsweredView = {
  readonly id: string
  readonly ask: string
  readonly answer: string
  readonly comment: string | undefined
}

export type AssessmentView = {
  readonly matter: MatterName
  readonly head: AssessmentHead
  readonly reason: string | undefined
  readonly sections: readonly { readonly heading: string; readonly answers: readonly AnsweredView[] }[]
  /** Other assessments by the same form, to compare with. */
  readonly others: readonly AssessmentHead[]
}

export type ComparedView = {
  readonly matter: MatterName
  readonly before: AssessmentHead
  readonly after: AssessmentHead
  readonly changed: readonly {
    readonly ask: string
    readonly before: string | undefined
    readonly after: string | undefined
  }[]
  readonly same: number
}

type Named = { readonly matter: string; readonly number: number }

/** Open one assessment: every answer with what was said to it. */
export async function openAssessment(acting: Acting, { matter, number }: Named): Promise<AssessmentView> {
  const opened = await acting.once('open risk assessment', uponMatter(matter), async (tx, witness, id) => {
    const rows = await assessmentsIn(tx, id)
    const row = rows.find((each) => each.number === number)
    const forms = await everyForm(tx)
    const form = row && formOf(forms, row)
    const [found] = await findMatters(tx, [id])
    if (!row || !form || !found) {
      witness.refuses('permission/no-such-assessment')
      return undefined
    }
    const answers = await answersOf(tx, [row.id])
    const words = await wordsOf(
      tx,
      [row.reason, ...answers.map(({ comment }) => comment)].filter((each) => each !== null),
    )
    const heads = await headsOf(tx, rows, forms)
    witness.shows([row.id, ...answers.map((each) => each.id), ...words.keys()])

    return {
      matter: matterName(found),
      head: heads[rows.indexOf(row)] as AssessmentHead,
      reason: row.reason === null ? undefined : words.get(row.reason)?.words,
      sections: sectionsOf(form, answers, (id) => words.get(id)?.words),
      others: heads.filter((each) => each.form === row.form && each.number !== number),
    }
  })
  if (!opened) throw notThere('permission/no-such-assessment')

  return opened
}

/** What changed from one assessment to a later one. */
export async function compareAssessments(
  acting: Acting,
  { matter, from, to }: { readonly matter: string; readonly from: number; readonly to: number },
): Promise<ComparedView> {
  const compared = await acting.once('open risk assessment', uponMatter(matter), async (tx, witness, id) => {
    const rows = await assessmentsIn(tx, id)
    const before = rows.find(({ number }) => number === Math.min(from, to))
    const after = rows.find(({ number }) => number === Math.max(from, to))
    const forms = await everyForm(tx)
    const form = after && formOf(forms, after)
    const [found] = await findMatters(tx, [id])
    if (!before || !after || before === after || before.form !== after.form || !form || !found) {
      witness.refuses('permission/no-such-assessment')
      return undefined
    }
    const answers = await answersOf(tx, [before.id, after.id])
    const asked = [...questionsOf(form), ...questionsOf(formOf(forms, before) ?? form)]
    const [was, is] = [before, after].map((row) => answersIn(answers.filter(({ assessment }) => assessment === row.id)))
    const changed = changedAnswers(
      was ?? {},
      is ?? {},
      questionsOf(form).map((each) => each.id),
    )
    const heads = await headsOf(tx, [before, after], forms)
    witness.shows([before.id, after.id, ...answers.map((each) => each.id)])

    return {
      matter: matterName(found),
      before: heads[0] as AssessmentHead,
      after: heads[1] as AssessmentHead,
      changed: changed.map(({ question, ...answered }) => ({
        ask: asked.find((each) => each.id === question)?.ask ?? question,
        ...answered,
      })),
      same: Object.keys(is ?? {}).length - changed.filter((each) => each.after !== undefined).length,
    }
  })
  if (!compared) throw notThere('permission/no-such-assessment')

  return compared
}

/** What is fact about these assessments, in their order. */
export async function headsOf(
  tx: Transaction,
  rows: readonly AssessmentRow[],
  forms: readonly RiskForm[],
): Promise<readonly AssessmentHead[]> {
  const nameOf = await staffNames(
    tx,
    rows.flatMap(({ assessor, owner }) => [assessor, owner]),
  )

  return rows.map((row) => ({
    number: row.number,
    form: row.form,
    formName: formOf(forms, row)?.name ?? row.form,
    version: row.version,
    phase: row.phase,
    on: row.assessed_on,
    by: nameOf(row.assessor),
    toolGrade: row.tool_grade,
    toolBecause: row.tool_because,
    professionalGrade: row.professional_grade,
    owner: row.owner === null ? undefined : nameOf(row.owner),
    reviewBy: row.review_by,
  }))
}

function sectionsOf(
  form: RiskForm,
  answers: readonly AnswerRow[],
  said: (narrative: string) => string | undefined,
): AssessmentView['sections'] {
  const given = new Map(answers.map((each) => [each.question, each]))

  return form.sections.map(({ heading, questions }) => ({
    heading,
    answers: questions.map(({ id, ask }) => {
      const row = given.get(id)
      return { id, ask, answer: row?.answer ?? '', comment: row?.comment ? said(row.comment) : undefined }
    }),
  }))
}

function answersIn(rows: readonly AnswerRow[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ question, answer }) => [question, answer]))
}

function notThere(rule: string): NotPermitted {
  return new NotPermitted({ act: 'open risk assessment', upon: 'matter', rule })
}
