import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { auditFile } from '../../actions/audit/audit-file.ts'
import { auditProcedure } from '../../actions/audit/audit-procedure.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { auditPage, checkPage } from './page.ts'

type OfCheck = { readonly Params: { readonly check: string }; readonly Querystring: { readonly after?: string } }

/** Whether each step was taken, over every matter: for those who answer for the unit and those who watch it. */
export function auditRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.audit, async (request, reply) =>
    render(reply, 'audit/index', auditPage(await auditProcedure(acting(request)))),
  )

  app.get(paths.auditFile, async (request, reply) =>
    reply
      .header('content-disposition', 'attachment; filename="procedure-audit.csv"')
      .type('text/csv; charset=utf-8')
      .send(Readable.from(auditFile(await auditProcedure(acting(request))))),
  )

  app.get<OfCheck>(patterns.auditCheck, async (request, reply) => {
    const found = (await auditProcedure(acting(request))).find(({ check }) => check.id === request.params.check)
    if (!found) return reply.callNotFound()

    return render(reply, 'audit/check', checkPage(found, request.query.after))
  })
}
