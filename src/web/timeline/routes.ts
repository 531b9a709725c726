import type { FastifyInstance } from 'fastify'
import { addTimelineEntry } from '../../actions/matter/add-timeline-entry.ts'
import { openTimeline } from '../../actions/matter/open-timeline.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { readEntry } from './form.ts'
import { newEntryPage } from './page.ts'

type OfMatter = { readonly Params: { readonly matter: string } }

/** Entries that people add to the timeline of a matter. */
export function timelineRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get<OfMatter>(patterns.matter.newTimelineEntry, async (request, reply) => {
    const view = await openTimeline(acting(request), request.params)
    if (view.mayAdd === 'no') return reply.callNotFound()

    return render(reply, 'timeline/new', newEntryPage(view, { values: {}, errors: [] }))
  })

  app.post<OfMatter>(patterns.matter.newTimelineEntry, async (request, reply) => {
    const reader = acting(request)
    const { matter } = request.params
    const values = typed(request.body)
    const added = await addTimelineEntry(reader, readEntry(values, matter))
    if (added.ok) return reply.redirect(paths.matter(encodeURIComponent(matter)).timeline, 303)

    const errors =
      added.why === 'missing'
        ? added.missing.map(({ about, say }) => ({
            field: about,
            message: say,
            ...(about === 'from' && { at: 'from-day' }),
          }))
        : []
    const view = await openTimeline(reader, { matter })

    return render(reply.code(422), 'timeline/new', newEntryPage(view, { values, errors }))
  })
}
