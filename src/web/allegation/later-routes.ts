import type { FastifyInstance } from 'fastify'
import { categoriseAllegation } from '../../actions/allegation/categorise.ts'
import { identifyOfficer } from '../../actions/allegation/identify.ts'
import { type MatterView, openMatter } from '../../actions/matter/open-matter.ts'
import type { AllegationView } from '../../actions/matter/view.ts'
import type { Recorded } from '../../actions/recorded.ts'
import { categorySchemeOn } from '../../domain/allegation-category.ts'
import type { FormError } from '../../page/form-error.ts'
import { readCategory } from '../allegation-category-form.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { lookUpOfficer } from '../officers-found.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { readIdentified, readWhy } from './form.ts'
import { categoryPage, officerPage } from './later-page.ts'

type OfAllegation = { readonly Params: { readonly matter: string; readonly number: string } }

/** What is added to an allegation later: what it counts as, and who it is about. */
export function laterRoutes(app: FastifyInstance, { acting }: Context): void {
  categoryRoutes(app, acting)
  officerRoutes(app, acting)
}

function categoryRoutes(app: FastifyInstance, acting: Context['acting']): void {
  app.get<OfAllegation>(patterns.matter.category, async (request, reply) => {
    const view = await openMatter(acting(request), { matter: request.params.matter })
    const allegation = numbered(view, request.params.number)
    if (!allegation || !view.mayDo.includes('categorise allegation')) return reply.callNotFound()
    const { code, factors } = allegation.category ?? {}
    const values = { ...(code && { code }), ...(factors && { factors: [...factors] }) }

    return render(reply, 'allegation/later', categoryPage(view, allegation, { values, errors: [] }))
  })

  app.post<OfAllegation>(patterns.matter.category, async (request, reply) => {
    const reader = acting(request)
    const view = await openMatter(reader, { matter: request.params.matter })
    const allegation = numbered(view, request.params.number)
    if (!allegation) return reply.callNotFound()
    const values = typed(request.body)
    const nothing = { scheme: categorySchemeOn(view.cameToAttention), code: undefined, factors: [] }
    const recorded = await categoriseAllegation(reader, {
      ...(readCategory(values, view.cameToAttention) ?? nothing),
      matter: view.matter.address,
      allegation: allegation.number,
      reason: readWhy(values),
    })
    if (recorded.ok)
      return reply.redirect(`${paths.matter(view.matter.address).overview}?now=category-${recorded.number}`, 303)
    const page = categoryPage(view, allegation, { values, errors: errorsOf(recorded) })

    return render(reply.code(422), 'allegation/later', page)
  })
}

function officerRoutes(app: FastifyInstance, acting: Context['acting']): void {
  app.get<OfAllegation>(patterns.matter.officer, async (request, reply) => {
    const view = await openMatter(acting(request), { matter: request.params.matter })
    const allegation = unnamed(view, request.params.number)
    if (!allegation || !view.mayDo.includes('identify officer')) return reply.callNotFound()

    return render(reply, 'allegation/later', officerPage(view, allegation, { values: {}, errors: [] }, undefined))
  })

  app.post<OfAllegation>(patterns.matter.officer, async (request, reply) => {
    const reader = acting(request)
    const view = await openMatter(reader, { matter: request.params.matter })
    const allegation = unnamed(view, request.params.number)
    if (!allegation) return reply.callNotFound()
    const { form, found, choose } = await lookUpOfficer(reader, { ...typed(request.body), subject: 'roster' })
    const again = (errors: readonly FormError[]) =>
      render(
        reply.code(errors.length > 0 ? 422 : 200),
        'allegation/later',
        officerPage(view, allegation, { values: form, errors }, found),
      )
    if (choose === 'yes') return again([{ field: 'subject-person', message: 'Choose who it is' }])
    const { name, person, reason } = readIdentified(form)
    if (name === undefined) return again([{ field: 'subject-name', message: 'Give a name or a collar number' }])
    if (person === undefined) return again([{ field: 'subject-name', message: 'Nobody on the roster fits' }])

    const identified = await identifyOfficer(reader, {
      matter: view.matter.address,
      allegation: allegation.number,
      person,
      reason,
    })
    if (!identified.ok) return again(errorsOf(identified))
    return reply.redirect(`${paths.matter(view.matter.address).overview}?now=officer-${identified.number}`, 303)
  })
}

function numbered(view: MatterView, number: string): AllegationView | undefined {
  return view.allegations.find((each) => String(each.number) === number)
}

function unnamed(view: MatterView, number: string): AllegationView | undefined {
  const allegation = numbered(view, number)

  return allegation?.subject.kind === 'unidentified' ? allegation : undefined
}

function errorsOf(recorded: Recorded<object>): readonly FormError[] {
  if (recorded.ok || recorded.why !== 'missing') return []

  return recorded.missing.map(({ about, say }) => ({
    field: about === 'subject' ? 'subject-name' : about,
    message: say,
  }))
}
