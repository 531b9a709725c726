import type { FastifyInstance } from 'fastify'
import { listDecisionsToMake } from '../../actions/work/list-decisions-to-make.ts'
import { listMyWork } from '../../actions/work/list-my-work.ts'
import { decidePermission } from '../../domain/permission.ts'
import type { Context } from '../context.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'
import { signedIn } from '../signed-in.ts'
import { decisionsPage, workPage } from './page.ts'

/** Those who answer for decisions have a page of them. */
const DECIDES = ['head of unit', 'appropriate authority'] as const

/** What do I do next? */
export function workRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.work, async (request, reply) => {
    const reader = acting(request)
    const mayRecord = decidePermission('record report', { roles: signedIn(request).roles }).kind === 'permitted'
    const page = workPage(await listMyWork(reader), reader.today, mayRecord ? 'matters' : 'none')

    return render(reply, 'work/index', { ...page, mayRecord, newMatter: paths.newMatter })
  })

  app.get(paths.decisionsToMake, async (request, reply) => {
    if (!DECIDES.some((role) => signedIn(request).roles.includes(role))) return reply.callNotFound()
    const reader = acting(request)
    return render(reply, 'work/decisions', decisionsPage(await listDecisionsToMake(reader), reader.today))
  })
}
