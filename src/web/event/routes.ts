import type { FastifyInstance } from 'fastify'
import { openMatter } from '../../actions/matter/open-matter.ts'
import { recordEvent } from '../../actions/matter/record-event.ts'
import type { FormError } from '../../page/form-error.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { readEvent } from './form.ts'
import { EVENTS, eventPage } from './page.ts'

type OfEvent = { readonly Params: { readonly matter: string; readonly kind: string } }

/** What was done that is no decision: sent, begun, received, told. */
export function eventRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get<OfEvent>(patterns.matter.event, async (request, reply) => {
    const { matter, kind } = request.params
    const event = Object.hasOwn(EVENTS, kind) ? EVENTS[kind] : undefined
    if (!event) return reply.callNotFound()

    const view = await openMatter(acting(request), { matter })
    if (!view.mayDo.includes('record event')) return reply.callNotFound()
    return render(reply, 'event/new', eventPage(view, kind, event, { values: {}, errors: [] }))
  })

  app.post<OfEvent>(patterns.matter.event, async (request, reply) => {
    const { matter, kind } = request.params
    const event = Object.hasOwn(EVENTS, kind) ? EVENTS[kind] : undefined
    if (!event) return reply.callNotFound()

    const reader = acting(request)
    const values = typed(request.body)
    const read = readEvent(values, matter, event.kind, reader.today)
    const recorded = read.ok ? await recordEvent(reader, read.value) : undefined
    if (recorded?.ok) return reply.redirect(`${paths.matter(encodeURIComponent(matter)).overview}?now=event`, 303)

    const errors = read.ok ? refusedBy(recorded) : read.errors
    return render(
      reply.code(422),
      'event/new',
      eventPage(await openMatter(reader, { matter }), kind, event, { values, errors }),
    )
  })
}

/** What the law asks for first goes to the day: the form has no other question. */
function refusedBy(recorded: Awaited<ReturnType<typeof recordEvent>> | undefined): readonly FormError[] {
  return recorded?.ok === false && recorded.why === 'missing'
    ? recorded.missing.map(({ say }) => ({ field: 'on', at: 'on-day', message: say }))
    : []
}
