import type { FastifyInstance } from 'fastify'
import { listSecondApprovals } from '../../actions/approval/list-second-approvals.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'
import { approvalsPage } from './page.ts'

/** What waits for a second person. The answers themselves are decisions. */
export function approvalRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.secondApprovals, async (request, reply) => {
    const { after } = typed(request.query)
    const view = await listSecondApprovals(acting(request), { after: typeof after === 'string' ? after : undefined })
    return render(reply, 'approval/index', approvalsPage(view))
  })
}
