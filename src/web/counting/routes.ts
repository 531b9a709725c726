import type { FastifyInstance, FastifyRequest } from 'fastify'
import { countRecords } from '../../actions/counting/count-records.ts'
import { forcesToCount } from '../../actions/counting/forces-to-count.ts'
import { findCountingDefinition } from '../../domain/counting-definition.ts'
import { decidePermission } from '../../domain/permission.ts'
import { EMPTY } from '../../page/field.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { signedIn } from '../signed-in.ts'
import { readCount } from './form.ts'
import { countingRulePage, countingRulesPage } from './page.ts'

type Named = { Params: { definition: string } }

/** How we count, and exact figures for staff who answer for them. Nothing here is published. */
export function countingRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.countingRules, async (request, reply) =>
    mayCount(request) ? render(reply, 'counting/index', countingRulesPage()) : reply.callNotFound(),
  )

  app.get<Named>(patterns.countingRule, async (request, reply) => {
    const found = findCountingDefinition(request.params.definition)
    if (!found || !mayCount(request)) return reply.callNotFound()

    return render(reply, 'counting/show', countingRulePage(found.id, await forcesToCount(acting(request)), EMPTY))
  })

  app.post<Named>(patterns.countingRule, async (request, reply) => {
    const found = findCountingDefinition(request.params.definition)
    if (!found || !mayCount(request)) return reply.callNotFound()
    const values = typed(request.body)
    const asked = readCount(values, found.id)
    const filled = { values, errors: asked.ok ? [] : asked.errors }
    const taken = asked.ok ? await countRecords(acting(request), asked.value) : undefined
    const forces = await forcesToCount(acting(request))

    return render(reply.code(asked.ok ? 200 : 422), 'counting/show', countingRulePage(found.id, forces, filled, taken))
  })
}

function mayCount(request: FastifyRequest): boolean {
  return decidePermission('count records', { roles: signedIn(request).roles }).kind === 'permitted'
}
