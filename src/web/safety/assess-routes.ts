import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Acting } from '../../actions/acting.ts'
import { dropDraft } from '../../actions/draft/drop.ts'
import { keepDraft } from '../../actions/draft/keep.ts'
import { openDraft } from '../../actions/draft/open.ts'
import { assessRisk } from '../../actions/risk/assess.ts'
import { compareAssessments, openAssessment } from '../../actions/risk/open-assessment.ts'
import { type AssessmentForms, openAssessmentForms } from '../../actions/risk/open-form.ts'
import type { Missing } from '../../domain/decision.ts'
import type { RiskForm } from '../../domain/risk-form.ts'
import type { FormError } from '../../page/form-error.ts'
import { dayError, type Typed, typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { answerField, GRADE, openIn, readAssessment, withStep } from './assess-form.ts'
import { choosePage, gradePage, sectionPage } from './assess-page.ts'
import { assessmentPage, comparedPage } from './assessment-page.ts'

type OfSection = { readonly Params: { readonly matter: string; readonly form: string; readonly step: string } }
type Open = { readonly view: AssessmentForms; readonly form: RiskForm; readonly step: string; readonly draft: string }

const number = z.coerce.number().int().positive().catch(0)
const stepIn = z.object({ step: z.enum(['continue', 'leave']).catch('continue') })

/** Assess risk section by section; read what was assessed, and what changed. */
export function assessRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get<{ Params: { matter: string } }>(patterns.safety.assess, async (request, reply) =>
    render(reply, 'safety/choose', choosePage(await openAssessmentForms(acting(request), request.params))),
  )

  app.get<OfSection>(patterns.safety.section, async (request, reply) => {
    const reader = acting(request)
    const open = await formAt(reader, request)
    if (!open) return reply.callNotFound()

    return show(reply, reader, open, await kept(reader, open), [])
  })

  app.post<OfSection>(patterns.safety.keep, async (request, reply) => {
    const reader = acting(request)
    const open = await formAt(reader, request)
    if (!open) return reply.callNotFound()
    await keep(reader, open, typed(request.body))

    return reply.code(204).send()
  })

  app.post<OfSection>(patterns.safety.section, async (request, reply) => {
    const reader = acting(request)
    const open = await formAt(reader, request)
    if (!open) return reply.callNotFound()

    return answer(reader, open, typed(request.body), reply)
  })

  app.get<{ Params: { matter: string; number: string } }>(patterns.safety.assessment, async (request, reply) => {
    const { matter, number: which } = request.params
    const view = await openAssessment(acting(request), { matter, number: number.parse(which) })
    return render(reply, 'safety/assessment', assessmentPage(view))
  })

  app.get<{ Params: { matter: string; from: string; to: string } }>(patterns.safety.compare, async (request, reply) => {
    const { matter, from, to } = request.params
    const view = await compareAssessments(acting(request), { matter, from: number.parse(from), to: number.parse(to) })
    return render(reply, 'safety/assessment', comparedPage(view))
  })
}

async function answer(reader: Acting, open: Open, body: Typed, reply: FastifyReply): Promise<FastifyReply> {
  const { view, form, step } = open
  const to = paths.safety(view.matter.address)
  const draft = await keep(reader, open, body)
  if (stepIn.parse(body).step === 'leave') return reply.redirect(to.show, 303)
  if (step !== GRADE) {
    const errors = openIn(form, step, draft)
    if (errors.length > 0) return show(reply.code(422), reader, open, draft, errors)
    const next = Number(step) < form.sections.length ? String(Number(step) + 1) : GRADE
    return reply.redirect(to.section(form.id, next), 303)
  }
  const { command, errors } = readAssessment(draft, form, view.matter.address)
  const recorded = errors.length > 0 ? undefined : await assessRisk(reader, command)
  if (recorded?.ok) {
    await dropDraft(reader, { form: open.draft })
    return reply.redirect(`${to.show}?now=assessed`, 303)
  }
  const missing = recorded && recorded.why === 'missing' ? recorded.missing : []

  return show(reply.code(422), reader, open, draft, [
    ...errors,
    ...missing.map((each) => gradeError(each, open)).filter((each) => each !== undefined),
  ])
}

/** An answer that is missing is asked in its section; it stands first and leads there. */
function gradeError({ about, say }: Missing, { view, form }: Open): FormError | undefined {
  const section = form.sections.findIndex(({ questions }) => questions.some(({ id }) => id === about))
  if (section >= 0) {
    const at = paths.safety(view.matter.address).section(form.id, String(section + 1))
    return { field: answerField(about), message: say, at: `${at}#${answerField(about)}` }
  }

  return about === 'review' ? dayError('review', say) : { field: about, message: say }
}

function show(
  reply: FastifyReply,
  reader: Acting,
  open: Open,
  values: Typed,
  errors: readonly FormError[],
): FastifyReply {
  const { view, form, step } = open
  const keepScript = reply.request.server.rendering.modules.path('src/browser/keep-typed.ts')
  const filled = { values, errors, keepScript }
  const page = step === GRADE ? gradePage(view, form, reader.today, filled) : sectionPage(view, form, step, filled)

  return render(reply, 'safety/assess', page)
}

/** The form of an address, and its step, where there are both. */
async function formAt(reader: Acting, { params }: FastifyRequest<OfSection>): Promise<Open | undefined> {
  const view = await openAssessmentForms(reader, { matter: params.matter })
  const form = view.forms.find(({ id }) => id === params.form)
  const { step } = params
  if (!form || !(step === GRADE || (/^\d{1,3}$/.test(step) && form.sections[Number(step) - 1]))) return undefined

  return { view, form, step, draft: `risk ${view.matter.address} ${form.id} ${form.version}` }
}

async function kept(reader: Acting, { draft }: Open): Promise<Typed> {
  return typed((await openDraft(reader, { form: draft }))?.typed)
}

async function keep(reader: Acting, open: Open, body: Typed): Promise<Typed> {
  const whole = withStep(await kept(reader, open), open.form, open.step, body)
  await keepDraft(reader, { form: open.draft, typed: whole })

  return whole
}
