import type { FastifyInstance } from 'fastify'
import { listDecisionsToMake } from '../../actions/work/list-decisions-to-make.ts'
import { listMyWork } from '../../actions/work/list-my-work.ts'
import { decidePermission } from '../../domain/permission.ts'
import type { Context } from '../context.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'
import { signedIn } from '../signed-in.ts'
import { decisionsPage, workPage } from './page.ts'

/** What do I do next? */
export function workRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.work, async (request, reply) => {
    const reader = acting(request)
    const mayRecord = decidePermission('record report', { roles: signedIn(request).roles }).kind === 'permitted'
    const page = workPage(await listMyWork(reader), reader.today)

    return render(reply, 'work/index', { ...page, mayRecord, newMatter: paths.newMatter })
  })

  app.get(paths.decisionsToMake, async (request, reply) => {
    const reader = acting(request)
    return render(reply, 'work/decisions', decisionsPage(await listDecisionsToMake(reader), reader.today))
  })
}
