import type { FastifyInstance } from 'fastify'
import { listVettingQuestions } from '../../actions/ending/list-vetting-questions.ts'
import type { Context } from '../context.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'
import { readVettingAsked } from './form.ts'
import { vettingPage } from './page.ts'

/** What waits for vetting. The form itself is one of the decisions. */
export function vettingRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.vetting, async (request, reply) => {
    const { after, now } = readVettingAsked(request.query)
    return render(reply, 'vetting/index', vettingPage(await listVettingQuestions(acting(request), { after }), now))
  })
}
