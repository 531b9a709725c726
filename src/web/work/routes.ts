import type { FastifyInstance } from 'fastify'
import { listDecisionsToMake } from '../../actions/work/list-decisions-to-make.ts'
import { listMyWork } from '../../actions/work/list-my-work.ts'
import { listWork, WORK_GROUPS } from '../../actions/work/list-work.ts'
import { decidePermission } from '../../domain/permission.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { signedIn } from '../signed-in.ts'
import { readAfter } from './form.ts'
import { decisionsPage, workGroupPage, workPage } from './page.ts'

/** Those who answer for decisions have a page of them. */
const DECIDES = ['head of unit', 'appropriate authority'] as const

/** What do I do next? */
export function workRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.work, async (request, reply) => {
    const reader = acting(request)
    const mayRecord = decidePermission('record report', { roles: signedIn(request).roles }).kind === 'permitted'
    const page = workPage(await listMyWork(reader), reader.today, mayRecord ? 'matters' : 'none')

    return render(reply, 'work/index', { ...page, mayRecord, newMatter: paths.newMatter, reminders: paths.reminders })
  })

  app.get(paths.decisionsToMake, async (request, reply) => {
    if (!DECIDES.some((role) => signedIn(request).roles.includes(role))) return reply.callNotFound()
    const reader = acting(request)
    const found = await listDecisionsToMake(reader, { after: readAfter(request.query) })

    return render(reply, 'work/decisions', decisionsPage(found, reader.today))
  })

  app.get<{ Params: { group: string } }>(patterns.workGroup, async (request, reply) => {
    const group = WORK_GROUPS.find((each) => each === request.params.group)
    if (!group) return reply.callNotFound()
    const reader = acting(request)
    const found = await listWork(reader, { group, after: readAfter(request.query) })

    return render(reply, 'work/decisions', workGroupPage(group, found, reader.today))
  })
}
