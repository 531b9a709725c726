import type { FastifyInstance } from 'fastify'
import { find } from '../../actions/find/find.ts'
import { decidePermission } from '../../domain/permission.ts'
import type { Context } from '../context.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'
import { signedIn } from '../signed-in.ts'
import { readFind } from './form.ts'
import { findPage } from './page.ts'

/** Find a matter or a person. The words come by POST, so that no address, title, history or log holds them. */
export function findRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.find, async (request, reply) => {
    if (decidePermission('find', { roles: signedIn(request).roles }).kind === 'refused') return reply.callNotFound()
    return render(reply, 'find/index', findPage(undefined, undefined))
  })

  app.post(paths.find, async (request, reply) => {
    const words = readFind(request.body)
    const found = await find(acting(request), { words: words ?? '' })
    const errors = words === undefined ? [{ field: 'words', message: 'Say what you look for' }] : []

    return render(
      reply.code(errors.length > 0 ? 422 : 200),
      'find/index',
      findPage(words, errors.length > 0 ? undefined : found, errors),
    )
  })
}
