import type { FastifyInstance } from 'fastify'
import { recordAllegation } from '../../actions/allegation/record.ts'
import { dropDraft } from '../../actions/draft/drop.ts'
import { keepDraft } from '../../actions/draft/keep.ts'
import { openDraft } from '../../actions/draft/open.ts'
import { openMatter } from '../../actions/matter/open-matter.ts'
import type { FormError } from '../../page/form-error.ts'
import { readCategory } from '../allegation-category-form.ts'
import { readAllegation } from '../allegation-form.ts'
import { type Typed, typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { lookUpOfficer } from '../officers-found.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { readStep } from './form.ts'
import { laterRoutes } from './later-routes.ts'
import { newAllegationPage } from './page.ts'

type OfMatter = { readonly Params: { readonly matter: string } }

/** Record another allegation within a matter. */
export function allegationRoutes(app: FastifyInstance, context: Context): void {
  const { acting } = context
  laterRoutes(app, context)
  app.get<OfMatter>(patterns.matter.newAllegation, async (request, reply) => {
    const reader = acting(request)
    const view = await openMatter(reader, { matter: request.params.matter })
    if (!view.mayDo.includes('record allegation')) return reply.callNotFound()

    const kept = typed((await openDraft(reader, { form: draftOf(view.matter.address) }))?.typed)
    const { form, found } = await lookUpOfficer(reader, kept)
    return render(reply, 'allegation/new', newAllegationPage(view, { values: form, errors: [] }, found))
  })

  app.post<OfMatter>(patterns.matter.newAllegation, async (request, reply) => {
    const reader = acting(request)
    const view = await openMatter(reader, { matter: request.params.matter })
    const addresses = paths.matter(view.matter.address)
    const draft = draftOf(view.matter.address)
    if (readStep(request.body).step === 'leave') {
      await keepDraft(reader, { form: draft, typed: withoutToken(typed(request.body)) })
      return reply.redirect(addresses.overview, 303)
    }

    const { form, found, choose } = await lookUpOfficer(reader, request.body)
    const again = (errors: readonly FormError[]) =>
      render(
        reply.code(errors.length > 0 ? 422 : 200),
        'allegation/new',
        newAllegationPage(view, { values: form, errors }, found),
      )
    if (choose === 'yes') return again([{ field: 'subject-person', message: 'Choose who it is' }])
    if (found?.length === 0) return again([NOBODY_FITS])

    const read = readAllegation(form, reader.today)
    if (!read.ok) return again(read.errors)
    const category = readCategory(form, view.cameToAttention)
    const recorded = await recordAllegation(reader, { matter: view.matter.address, ...read.value, category })
    if (!recorded.ok)
      return again(
        recorded.why === 'missing'
          ? recorded.missing.map(({ about, say }) => ({ field: FIELD[about] ?? about, message: say }))
          : [],
      )

    await dropDraft(reader, { form: draft })
    return reply.redirect(`${addresses.overview}?now=allegation-${recorded.number}`, 303)
  })
}

const FIELD: Readonly<Record<string, string>> = { happened: 'from' }

const NOBODY_FITS: FormError = {
  field: 'subject-name',
  message: 'Nobody on the roster fits. That is an answer: record the description',
}

const draftOf = (address: string): string => `allegation ${address}`

function withoutToken({ token: _token, step: _step, ...rest }: Typed): Typed {
  return rest
}
