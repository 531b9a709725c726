import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Acting } from '../../actions/acting.ts'
import { beginDraft, checkForceName } from '../../actions/import/draft.ts'
import { namesOfHistoryForces } from '../../actions/import/open-import.ts'
import { keepFile } from '../../actions/import/prepare-file.ts'
import { profilesKept } from '../../actions/import/profiles.ts'
import type { FormError } from '../../page/form-error.ts'
import { textWithoutNul } from '../answers.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'
import type { Upload } from '../security.ts'
import type { ImportContext } from './context.ts'
import { newPage } from './file-page.ts'
import { readNewImport } from './form.ts'

/** A file on its way: the fields that came before it, and its bytes. */
type Arriving = {
  readonly sent: Record<string, string>
  readonly file:
    | { readonly name: string; readonly bytes: AsyncIterable<Uint8Array>; readonly pass: () => void }
    | undefined
}

/** Bring a file. Its bytes go to disk as they arrive, and only after the fields before them were found good. */
export function uploadRoutes(app: FastifyInstance, { acting, data }: ImportContext): void {
  app.get(paths.newImport, async (request, reply) => renderNew(reply, acting(request), {}, []))

  app.post(paths.newImport, async (request, reply) => {
    const person = acting(request)
    const { sent, file } = await arriving(request.upload)
    const refuse = (errors: readonly FormError[]) => {
      file?.pass()
      return renderNew(reply.code(422), person, sent, errors)
    }
    const form = readNewImport(sent)
    if (!form.ok) return refuse(form.errors)
    if ((await checkForceName(person, form.value.force)) === 'taken')
      return refuse([
        {
          field: 'force',
          message: 'Choose another name: a force of this name works here, and history never mixes with it',
        },
      ])
    if (!file) return refuse([{ field: 'file', message: 'Choose the file' }])

    const kept = await keepFile(person, data, file.bytes)
    if (kept.bytes === 0)
      return renderNew(reply.code(422), person, sent, [{ field: 'file', message: 'Choose a file that is not empty' }])
    const draft = await beginDraft(person, { ...form.value, file: { ...kept, name: file.name } })

    return reply.redirect(paths.import(draft.toLowerCase()).file, 303)
  })
}

async function renderNew(
  reply: FastifyReply,
  person: Acting,
  values: Record<string, string>,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const known = { forces: await namesOfHistoryForces(person), profiles: await profilesKept(person) }
  return render(reply, 'import/new', newPage(known, { values, errors }))
}

/** The fields, up to the file, which comes last. A browser sends a nameless, empty file where none was chosen. */
async function arriving(upload: Upload | undefined): Promise<Arriving> {
  const sent: Record<string, string> = {}
  for (let next = await upload?.next(); next && !next.done; next = await upload?.next()) {
    const part = next.value
    if (part.type === 'field') {
      if (typeof part.value === 'string') sent[part.fieldname] = textWithoutNul(part.value)
      continue
    }
    if (part.filename)
      return { sent, file: { name: baseName(part.filename), bytes: part.file, pass: () => part.file.resume() } }
    part.file.resume()
  }

  return { sent, file: undefined }
}

/** Some browsers send the whole path. Long names are cut: the name is only for people. */
function baseName(name: string): string {
  return (textWithoutNul(name).split(/[/\\]/).at(-1) ?? '').slice(-120) || 'unnamed'
}
