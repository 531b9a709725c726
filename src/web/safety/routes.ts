import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { openSafety } from '../../actions/safety/open-safety.ts'
import type { Context } from '../context.ts'
import { patterns } from '../paths.ts'
import { render } from '../render.ts'
import { assessRoutes } from './assess-routes.ts'
import { entryRoutes } from './entry-routes.ts'
import { safetyPage } from './page.ts'
import { planRoutes } from './plan-routes.ts'

const asked = z.object({ now: z.string().max(20).optional().catch(undefined) })

/** Risk, and what keeps her safe: how it stands today, assessments, measures, orders, the plan, the conference. */
export function safetyRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Params: { matter: string } }>(patterns.safety.show, async (request, reply) => {
    const reader = context.acting(request)
    const view = await openSafety(reader, { matter: request.params.matter })

    return render(reply, 'safety/show', safetyPage(view, reader.today, asked.parse(request.query).now))
  })
  assessRoutes(app, context)
  planRoutes(app, context)
  entryRoutes(app, context)
}
