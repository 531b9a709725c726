import type { FastifyInstance } from 'fastify'
import { listMatters } from '../../actions/matter/list-matters.ts'
import type { Context } from '../context.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'
import { readAsked } from './form.ts'
import { accessPage } from './page.ts'

/** Who has looked at what, for those who watch from outside and for those on a matter. */
export function accessRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.access, async (request, reply) =>
    render(reply, 'access/index', accessPage(await listMatters(acting(request), readAsked(request.query)))),
  )
}
