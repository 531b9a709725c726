import type { FastifyInstance } from 'fastify'
import { findProvision } from '../../domain/provision.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { clockPart, clocksPage } from './clocks-page.ts'
import { holidaysPage, holidayYear } from './holidays-page.ts'
import { rulePage, rulesPage } from './page.ts'

/** The law as this service holds it. It is open to everyone who signs in, and reading it is no act upon a record. */
export function rulesRoutes(app: FastifyInstance, context: Context): void {
  app.get(paths.rules, async (_request, reply) => render(reply, 'rules/index', rulesPage()))

  app.get<{ Querystring: { part?: string } }>(paths.clocks, async (request, reply) =>
    render(reply, 'rules/clocks', clocksPage(clockPart(request.query.part))),
  )

  app.get<{ Querystring: { year?: string } }>(paths.holidays, async (request, reply) =>
    render(reply, 'rules/holidays', holidaysPage(holidayYear(request.query.year, context.acting(request).today))),
  )

  app.get<{ Params: { rule: string } }>(patterns.rule, async (request, reply) => {
    const rule = findProvision(request.params.rule)
    return rule ? render(reply, 'rules/show', rulePage(rule)) : reply.callNotFound()
  })
}
