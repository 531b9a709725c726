import type { FastifyInstance } from 'fastify'
import { paths } from '../paths.ts'
import { render } from '../render.ts'

/** Pages of words for staff. They show nothing of any record, so nothing is witnessed. */
export function guidanceRoutes(app: FastifyInstance): void {
  app.get(paths.guidance, async (_request, reply) =>
    render(reply, 'guidance/index', { title: 'Guidance', section: 'guidance', paths }),
  )
  app.get(paths.whoCanSee, async (_request, reply) =>
    render(reply, 'guidance/who-can-see', { title: 'Who can see what you do here', paths }),
  )
  app.get(paths.accessibility, async (_request, reply) =>
    render(reply, 'guidance/accessibility', { title: 'Accessibility' }),
  )
  app.get(paths.heavy, async (_request, reply) =>
    render(reply, 'guidance/heavy', { title: 'If this work is getting heavy' }),
  )
  app.get(paths.covered, { config: { open: true } }, async (_request, reply) =>
    render(reply, 'guidance/covered', { title: 'Screen covered', paths }),
  )
}
