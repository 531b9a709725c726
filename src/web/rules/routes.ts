import type { FastifyInstance } from 'fastify'
import { listRiskForms } from '../../actions/risk/list-forms.ts'
import { findProvision } from '../../domain/provision.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { clockPart, clocksPage } from './clocks-page.ts'
import { holidaysPage, holidayYear } from './holidays-page.ts'
import { rulePage, rulesPage } from './page.ts'
import { riskFormPage, riskFormsPage } from './risk-forms-page.ts'

/** The law as this service holds it. It is open to everyone who signs in, and reading it is no act upon a record. */
export function rulesRoutes(app: FastifyInstance, context: Context): void {
  app.get(paths.rules, async (_request, reply) => render(reply, 'rules/index', rulesPage()))

  app.get<{ Querystring: { part?: string } }>(paths.clocks, async (request, reply) =>
    render(reply, 'rules/clocks', clocksPage(clockPart(request.query.part))),
  )

  app.get<{ Querystring: { year?: string } }>(paths.holidays, async (request, reply) =>
    render(reply, 'rules/holidays', holidaysPage(holidayYear(request.query.year, context.acting(request).today))),
  )

  app.get(paths.riskForms, async (request, reply) =>
    render(reply, 'rules/risk-forms', riskFormsPage(await listRiskForms(context.acting(request)))),
  )

  app.get<{ Params: { form: string } }>(patterns.riskForm, async (request, reply) => {
    const forms = await listRiskForms(context.acting(request))
    const found = forms.find(({ form }) => `${form.id}-${form.version}` === request.params.form)
    return found ? render(reply, 'rules/risk-form', riskFormPage(found)) : reply.callNotFound()
  })

  app.get<{ Params: { rule: string } }>(patterns.rule, async (request, reply) => {
    const rule = findProvision(request.params.rule)
    return rule ? render(reply, 'rules/show', rulePage(rule)) : reply.callNotFound()
  })
}
