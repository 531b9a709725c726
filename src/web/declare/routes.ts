import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'

/** What to do about a conflict. It asks for no reason and names no matter, so opening it says nothing of anyone. */
export function declareRoutes(app: FastifyInstance, _context: Context): void {
  app.get(paths.declare, async (_request, reply) =>
    render(reply, 'declare/index', { title: 'If you know someone in a matter' }),
  )
}
