import type { FastifyInstance } from 'fastify'
import { openPlan } from '../../actions/safety/open-plan.ts'
import { openSafety } from '../../actions/safety/open-safety.ts'
import { writePlan } from '../../actions/safety/write-plan.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { filledWith, planError, readPlan } from './plan-form.ts'
import { planFormPage, plansPage } from './plan-page.ts'

type OfMatter = { readonly Params: { readonly matter: string } }

/** The safety plan, in every version. */
export function planRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get<OfMatter>(patterns.safety.plan, async (request, reply) => {
    const reader = acting(request)
    const { mayDo } = await openSafety(reader, request.params)
    const writes = mayDo.includes('write safety plan') ? 'the reader writes' : 'others do'

    return render(reply, 'safety/plan', plansPage(await openPlan(reader, request.params), writes, reader.today))
  })

  app.get<OfMatter>(patterns.safety.newPlan, async (request, reply) => {
    const reader = acting(request)
    const { mayDo } = await openSafety(reader, request.params)
    if (!mayDo.includes('write safety plan')) return reply.callNotFound()
    const view = await openPlan(reader, request.params)

    return render(reply, 'safety/form', planFormPage(view, { values: filledWith(view.plans[0]), errors: [] }))
  })

  app.post<OfMatter>(patterns.safety.newPlan, async (request, reply) => {
    const reader = acting(request)
    const { matter } = request.params
    const values = typed(request.body)
    const read = readPlan(values, matter)
    const written = read.ok ? await writePlan(reader, read.value) : undefined
    if (written?.ok) return reply.redirect(`${paths.safety(encodeURIComponent(matter)).show}?now=plan`, 303)

    const missing = written && written.why === 'missing' ? written.missing.map(planError) : []
    const errors = read.ok ? missing : read.errors
    return render(reply.code(422), 'safety/form', planFormPage(await openPlan(reader, { matter }), { values, errors }))
  })
}
