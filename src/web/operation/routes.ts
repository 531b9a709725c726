import type { FastifyInstance } from 'fastify'
import { listOperations } from '../../actions/operation/list.ts'
import { lookAtOperation } from '../../actions/operation/look-at.ts'
import { openOperation } from '../../actions/operation/open.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { readAfter } from './form.ts'
import { operationPage, operationsPage } from './page.ts'

/** Operations: the list, one of them, and opening one. */
export function operationRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.operations, async (request, reply) => {
    const reader = acting(request)
    const view = await listOperations(reader, readAfter(request.query))
    return render(reply, 'operation/list', operationsPage(view, reader.today))
  })

  app.post(paths.operations, async (request, reply) => {
    const operation = await openOperation(acting(request))
    return reply.redirect(paths.operation(operation.address), 303)
  })

  app.get<{ Params: { operation: string } }>(patterns.operation, async (request, reply) => {
    const reader = acting(request)
    const view = await lookAtOperation(reader, { ...request.params, ...readAfter(request.query) })
    if (!view) return reply.callNotFound()

    return render(reply, 'operation/show', operationPage(view, reader.today))
  })
}
