import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type Draft,
  dropDraft,
  openDraft,
  readAgain,
  runDraft,
  saveAsProfile,
  saveDraft,
  wholeProfile,
} from '../../actions/import/draft.ts'
import { earlierImports, openImport } from '../../actions/import/open-import.ts'
import { stopImport } from '../../actions/import/steer.ts'
import { paths, patterns } from '../paths.ts'
import { render, renderNothingHere } from '../render.ts'
import { columnsPage } from './columns-page.ts'
import type { ImportContext } from './context.ts'
import { filePage, mustChooseSheet } from './file-page.ts'
import { readColumns, readDecisions, readReading, readSent } from './form.ts'
import { previewPage } from './preview-page.ts'
import { askedKinds, askedValues, columnErrors, nextStep } from './steps.ts'
import { valueErrors, valuesPage } from './values-page.ts'

type Named = { Params: { import: string } }
type Answer = (
  request: FastifyRequest<Named>,
  reply: FastifyReply,
  draft: Draft,
) => Promise<FastifyReply> | FastifyReply

/** The steps before the run. A draft that became an import leads to its run. */
export function draftRoutes(
  app: FastifyInstance,
  { acting, data }: ImportContext,
  resume: (request: FastifyRequest, id: string) => Promise<void>,
): void {
  const withDraft = (answer: Answer) => async (request: FastifyRequest<Named>, reply: FastifyReply) => {
    const named = request.params.import.toUpperCase()
    const draft = await openDraft(acting(request), named)
    if (draft) return answer(request, reply, draft)
    const became = await openImport(acting(request), named)
    return became ? reply.redirect(paths.import(named.toLowerCase()).run, 303) : renderNothingHere(reply)
  }
  /** A step that needs the file to be looked through. */
  const whenRead = (answer: Answer) =>
    withDraft((request, reply, draft) =>
      draft.looked ? answer(request, reply, draft) : reply.redirect(at(draft).file, 303),
    )

  app.get<Named>(
    patterns.import.show,
    withDraft((_request, reply, draft) => reply.redirect(nextStep(draft).href, 303)),
  )
  app.get<Named>(
    patterns.import.file,
    withDraft((_request, reply, draft) => render(reply, 'import/file', filePage(draft, []))),
  )
  app.post<Named>(
    patterns.import.file,
    withDraft(async (request, reply, draft) => {
      const reading = readReading(readSent(request.body))
      if (mustChooseSheet(draft) && reading.sheet === undefined)
        return render(
          reply.code(422),
          'import/file',
          filePage(draft, [{ field: 'sheet', message: 'Choose the sheet that holds the history' }]),
        )
      await readAgain(acting(request), draft.reference, reading)
      return reply.redirect(at(draft).file, 303)
    }),
  )

  app.get<Named>(
    patterns.import.columns,
    whenRead((_request, reply, draft) => render(reply, 'import/columns', columnsPage(draft, []))),
  )
  app.post<Named>(
    patterns.import.columns,
    whenRead(async (request, reply, draft) => {
      const sent = readSent(request.body)
      const saved = { ...draft, profile: readColumns(sent, draft) }
      await saveDraft(acting(request), draft.reference, saved.profile)
      const errors = columnErrors(saved)
      if (errors.length > 0) return render(reply.code(422), 'import/columns', columnsPage(saved, errors))
      if (sent.save === 'profile') return saveProfile(request, reply, saved)

      return reply.redirect(nextStep(saved).href, 303)
    }),
  )

  app.get<Named>(
    patterns.import.placeholders,
    whenRead((_request, reply, draft) => render(reply, 'import/values', valuesPage(draft, []))),
  )
  app.post<Named>(
    patterns.import.placeholders,
    whenRead(async (request, reply, draft) => {
      const saved = {
        ...draft,
        profile: readDecisions(readSent(request.body), draft, askedValues(draft), askedKinds(draft)),
      }
      await saveDraft(acting(request), draft.reference, saved.profile)
      const errors = valueErrors(saved)
      if (errors.length > 0) return render(reply.code(422), 'import/values', valuesPage(saved, errors))

      return reply.redirect(nextStep(saved).href, 303)
    }),
  )

  app.get<Named>(
    patterns.import.preview,
    whenRead(async (request, reply, draft) => {
      const reader = acting(request)
      const earlier = await earlierImports(reader, draft.file.digest, draft.forceName)
      return render(reply, 'import/preview', previewPage(draft, earlier, reader.today))
    }),
  )
  app.post<Named>(patterns.import.profile, whenRead(saveProfile))

  app.post<Named>(patterns.import.run, async (request, reply) => {
    const found = await openImport(acting(request), request.params.import.toUpperCase())
    if (!found) return run(request, reply)
    await resume(request, found.id)
    return reply.redirect(paths.import(found.reference.toLowerCase()).run, 303)
  })
  const run = whenRead(async (request, reply, draft) => {
    const profile = wholeProfile(draft)
    if (!profile.ok || nextStep(draft).href !== at(draft).preview) return reply.redirect(nextStep(draft).href, 303)
    const reference = await runDraft(acting(request), draft, profile.profile)
    return reply.redirect(paths.import(reference.toLowerCase()).run, 303)
  })

  app.get<Named>(
    patterns.import.stop,
    withDraft((_request, reply, draft) =>
      render(reply, 'import/stop', {
        title: 'Stop, keep nothing?',
        section: 'imports',
        back: { text: 'Imports', href: paths.imports },
        name: draft.file.name,
        action: at(draft).stop,
        goOn: nextStep(draft).href,
      }),
    ),
  )
  app.post<Named>(patterns.import.stop, async (request, reply) => {
    const named = request.params.import.toUpperCase()
    const found = await openImport(acting(request), named)
    if (found) await stopImport(acting(request), found.id)
    else await dropDraft(acting(request), data, named)
    return reply.redirect(found ? paths.import(named.toLowerCase()).run : paths.imports, 303)
  })

  async function saveProfile(request: FastifyRequest<Named>, reply: FastifyReply, draft: Draft): Promise<FastifyReply> {
    const profile = wholeProfile(draft)
    if (!profile.ok) return reply.redirect(nextStep(draft).href, 303)
    await saveAsProfile(acting(request), profile.profile)
    return reply.redirect(paths.profiles, 303)
  }
}

function at(draft: Draft) {
  return paths.import(draft.reference.toLowerCase())
}
