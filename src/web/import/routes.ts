import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { listOfDrafts } from '../../actions/import/draft.ts'
import { openImport, pageOfImports } from '../../actions/import/open-import.ts'
import { openProfile, profilesKept } from '../../actions/import/profiles.ts'
import { rejectedRowsFile } from '../../actions/import/rejected-rows.ts'
import { resumeImport } from '../../actions/import/steer.ts'
import { decidePermission } from '../../domain/permission.ts'
import { paths, patterns } from '../paths.ts'
import { render, renderNothingHere } from '../render.ts'
import { signedIn } from '../signed-in.ts'
import type { ImportContext } from './context.ts'
import { draftRoutes } from './draft-routes.ts'
import { importsPage } from './list-page.ts'
import { profilePage, profilesPage } from './profiles-page.ts'
import { runPage } from './run-page.ts'
import { uploadRoutes } from './upload-routes.ts'

const PAGE = 20
const page = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })

type Named = { Params: { import: string } }

/** A history is brought in: the file, its columns, its values, its first rows, and the run. */
export function importRoutes(app: FastifyInstance, context: ImportContext): void {
  const { acting } = context

  app.get(paths.imports, async (request, reply) => {
    const reader = acting(request)
    const at = page.parse(request.query).page
    const found = await pageOfImports(reader, at, PAGE)
    const drafts = at === 1 ? await listOfDrafts(reader) : []
    const mayBring = decidePermission('manage import', { roles: signedIn(request).roles }).kind === 'permitted'

    return render(reply, 'import/list', {
      ...importsPage(drafts, found.slice(0, PAGE), { page: at, more: found.length > PAGE }, reader.today),
      mayBring,
    })
  })

  app.get(paths.profiles, async (request, reply) => {
    const reader = acting(request)
    return render(reply, 'import/profiles', profilesPage(await profilesKept(reader), reader.today))
  })

  app.get<{ Params: { profile: string } }>(patterns.profile.show, async (request, reply) => {
    const found = await openProfile(acting(request), request.params.profile.toUpperCase())
    return found ? render(reply, 'import/profile', profilePage(found)) : renderNothingHere(reply)
  })

  app.get<{ Params: { profile: string } }>(patterns.profile.file, async (request, reply) => {
    const found = await openProfile(acting(request), request.params.profile.toUpperCase())
    if (!found) return renderNothingHere(reply)
    return attach(reply, 'profile.json', 'application/json; charset=utf-8').send(
      `${JSON.stringify(found.profile, undefined, 2)}\n`,
    )
  })

  app.get<Named>(patterns.import.run, async (request, reply) => {
    const reader = acting(request)
    const found = await openImport(reader, reference(request))
    return found ? render(reply, 'import/run', runPage(found, reader.now, reader.today)) : renderNothingHere(reply)
  })

  app.get<Named>(patterns.import.rejected, async (request, reply) => {
    const rows = await rejectedRowsFile(acting(request), context.data, reference(request))
    return rows
      ? attach(reply, 'rejected-rows.csv', 'text/csv; charset=utf-8').send(Readable.from(rows))
      : renderNothingHere(reply)
  })

  uploadRoutes(app, context)
  draftRoutes(app, context, (request, found) => resumeImport(acting(request), found))
}

function reference(request: FastifyRequest<Named>): string {
  return request.params.import.toUpperCase()
}

function attach(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply.header('content-disposition', `attachment; filename="${name}"`).type(type)
}
