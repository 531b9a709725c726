import type { CalendarDate } from '../../domain/calendar-date.ts'
import { lacking } from '../../domain/decision.ts'
import { asksForOwner, decideAssessment, type RiskPhase } from '../../domain/risk-assessment.ts'
import { questionsOf, type RiskAnswers, type RiskForm, type RiskGrade, tasksOpenedBy } from '../../domain/risk-form.ts'
import { latestReview } from '../../domain/risk-review.ts'
import type { SafetyTask } from '../../domain/safety-task.ts'
import { assessmentsIn, insertAssessment } from '../../store/risk-assessment.ts'
import { plansIn } from '../../store/safety-plan.ts'
import { tasksIn } from '../../store/task.ts'
import type { Acting } from '../acting.ts'
import { dischargeClocks } from '../clock/discharge-clocks.ts'
import { startClocks } from '../clock/start-clocks.ts'
import { atDesk, type Desk } from '../decision/deciding.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { endSafetyTasks, openKind, openSafetyTasks } from '../safety/safety-tasks.ts'
import { keepSafetyWords } from '../safety/words.ts'
import { everyForm, formsInUse } from './forms.ts'

export type AssessRisk = {
  readonly matter: string
  readonly form: string
  readonly phase: RiskPhase | undefined
  readonly answers: RiskAnswers
  /** What was said to a question, by its id. */
  readonly comments: Readonly<Record<string, string | undefined>>
  readonly professionalGrade: RiskGrade | undefined
  readonly reason: string | undefined
  /** Somebody who works the matter. */
  readonly owner: string | undefined
  readonly reviewBy: CalendarDate | undefined
}

export type RiskAssessed = { readonly number: number; readonly opened: readonly SafetyTask[] }

/**
 * Assess risk by one form. What was assessed before stays; tasks that the answers ask for are opened the same day, the clock
 * to assess again starts anew, and whoever is at high risk without a plan has one written today.
 */
export function assessRisk(acting: Acting, command: AssessRisk): Promise<Recorded<RiskAssessed>> {
  return atDesk(acting, 'assess risk', command.matter, async (desk) => {
    const { tx, witness, file } = desk
    const matter = file.matter.id
    const form = formsInUse(await everyForm(tx)).find(({ id }) => id === command.form)
    if (!form) return missingOne(witness, lacking('form', 'There is no form of this name', 'policy-risk-form'))
    const owner = workerOn(desk, command.owner)
    const decided = decideAssessment({ ...command, form, owner, assessedOn: acting.today })
    if (!decided.ok) return missing(witness, decided.missing)

    const { toolGrade, toolBecause, professionalGrade, reviewBy, phase } = decided.decision
    const before = await assessmentsIn(tx, matter)
    const number = before.length + 1
    const id = acting.newId<'RiskAssessment'>()
    const said = await keepSafetyWords(tx, acting, matter, {
      ...Object.fromEntries(questionsOf(form).map(({ id: question }) => [question, command.comments[question]])),
      'professional grade': command.reason,
    } as Record<string, string | undefined>)
    await insertAssessment(
      tx,
      {
        id,
        matter,
        number,
        form: form.id,
        version: form.version,
        phase,
        assessed_on: acting.today,
        assessor: acting.person,
        tool_grade: toolGrade,
        tool_because: toolBecause,
        professional_grade: professionalGrade,
        reason: said['professional grade'] ?? null,
        owner: owner ?? null,
        review_by: reviewBy,
      },
      answersKept(desk, { matter, assessment: id, form, command, said }),
    )
    const opened = await openSafetyTasks(
      { tx, acting, matter },
      tasksOpenedBy(form, command.answers).map(({ task }) => task),
      id,
    )
    // Each form has a clock of its own, about its first assessment: a low grade by one must not put off another.
    const about = before.find((each) => each.form === form.id)?.id ?? id
    await followUp(desk, { grade: professionalGrade, reviewBy, about })

    return { ok: true, number, opened }
  })
}

function answersKept(
  { acting }: Desk,
  of: {
    readonly matter: string
    readonly assessment: string
    readonly form: RiskForm
    readonly command: AssessRisk
    readonly said: Readonly<Partial<Record<string, string>>>
  },
) {
  const { matter, assessment, form, command, said } = of

  return questionsOf(form).map(({ id: question }) => ({
    id: acting.newId(),
    matter,
    assessment,
    question,
    answer: command.answers[question] ?? '',
    comment: said[question] ?? null,
  }))
}

/** Clocks and tasks that follow from a grade. */
async function followUp(
  { tx, acting, file }: Desk,
  of: { readonly grade: RiskGrade; readonly reviewBy: CalendarDate; readonly about: string },
): Promise<void> {
  const { grade, reviewBy, about } = of
  const matter = file.matter.id
  const at = { tx, acting, matter }
  await dischargeClocks(tx, acting, { matter, by: 'risk was assessed', on: acting.today, about })
  await startClocks(tx, acting, { matter, event: EVENT_OF[grade], on: acting.today, about })
  await endSafetyTasks(at, { about }, acting.today)
  if (reviewBy < latestReview(grade, acting.today)) await openKind(at, 'assess risk again', reviewBy, about)
  if (!asksForOwner(grade) || (await plansIn(tx, matter)).length > 0) return
  const asked = (await tasksIn(tx, [matter])).some(
    ({ kind, now }) => kind === 'write the safety plan' && now.kind === 'open',
  )
  if (!asked) await openKind(at, 'write the safety plan', acting.today)
}

const EVENT_OF = {
  standard: 'risk was assessed as standard or medium',
  medium: 'risk was assessed as standard or medium',
  high: 'risk was assessed as high',
  immediate: 'risk was assessed as immediate',
} as const

/** Whoever is named, if they work the matter; another is nobody who could answer for it. */
export function workerOn({ file }: Pick<Desk, 'file'>, person: string | undefined): string | undefined {
  return file.onIt.find((each) => each.staff_person === person && each.capacity !== 'outside eye')?.staff_person
}
