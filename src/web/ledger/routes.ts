import type { FastifyInstance, FastifyRequest } from 'fastify'
import { decidePermission } from '../../domain/permission.ts'
import type { Context } from '../context.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'
import { signedIn } from '../signed-in.ts'
import { ledgerPage } from './page.ts'

/** The ledger as it is published. It holds no record, so looking at it leaves no entry. */
export function ledgerRoutes(app: FastifyInstance, { acting, ledger }: Context): void {
  app.get(paths.ledger, async (request, reply) => {
    if (!mayLook(request)) return reply.callNotFound()
    const { now, today } = acting(request)
    return render(reply, 'ledger/index', ledgerPage(await ledger.latest(), ledger.verifier(), now, today))
  })

  app.get(paths.checkpoint, async (request, reply) => {
    const latest = mayLook(request) ? await ledger.latest() : undefined
    if (!latest) return reply.callNotFound()
    return reply
      .header('content-disposition', 'attachment; filename="checkpoint.txt"')
      .type('text/plain; charset=utf-8')
      .send(latest.note)
  })
}

function mayLook(request: FastifyRequest): boolean {
  return decidePermission('look at ledger', { roles: signedIn(request).roles }).kind === 'permitted'
}
