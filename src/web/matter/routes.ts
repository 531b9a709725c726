import type { FastifyInstance, FastifyRequest } from 'fastify'
import { assign } from '../../actions/matter/assign.ts'
import { listMatters } from '../../actions/matter/list-matters.ts'
import { openAnyMatter } from '../../actions/matter/open-any-matter.ts'
import { openMatter } from '../../actions/matter/open-matter.ts'
import { openPeople } from '../../actions/matter/open-people.ts'
import { openTimeline } from '../../actions/matter/open-timeline.ts'
import { seeWhoHasLooked } from '../../actions/matter/see-who-has-looked.ts'
import { openNarrative } from '../../actions/narrative/open-narrative.ts'
import { decidePermission } from '../../domain/permission.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { signedIn } from '../signed-in.ts'
import { accessPage } from './access-page.ts'
import { accountPage } from './account-page.ts'
import { allegationsPage } from './allegations-page.ts'
import { readAssignment, readLooked, readMattersAsked, readNow } from './form.ts'
import { historyPage } from './history-page.ts'
import { mattersPage } from './list-page.ts'
import { overviewPage } from './overview-page.ts'
import { peoplePage } from './people-page.ts'
import { timelinePage } from './timeline-page.ts'

type OfMatter = { readonly Params: { readonly matter: string } }

/** Matters, and the pages of one: where it stands, what is alleged, who is in it, when things happened, who looked. */
export function matterRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.matters, async (request, reply) => {
    const reader = acting(request)
    const asked = readMattersAsked(request.query)
    const mayRecord = decidePermission('record report', { roles: signedIn(request).roles }).kind === 'permitted'
    const mayAudit = decidePermission('audit procedure', { roles: signedIn(request).roles }).kind === 'permitted'
    const page = mattersPage(await listMatters(reader, asked), asked, reader.today)

    return render(reply, 'matter/list', {
      ...page,
      mayRecord,
      newMatter: paths.newMatter,
      audit: mayAudit ? paths.audit : undefined,
    })
  })

  app.get<OfMatter>(patterns.matter.overview, async (request, reply) => {
    const reader = acting(request)
    const opened = await openAnyMatter(reader, { matter: request.params.matter })

    return opened.kind === 'history'
      ? render(reply, 'matter/history', historyPage(opened.view))
      : render(reply, 'matter/overview', overviewPage(opened.view, reader.today, readNow(request.query)))
  })

  app.get<OfMatter>(patterns.matter.allegations, async (request, reply) => {
    const reader = acting(request)
    const view = await openMatter(reader, { matter: request.params.matter })
    return render(reply, 'matter/allegations', allegationsPage(view, reader.today))
  })

  app.get<OfMatter & { Querystring: { show?: string } }>(patterns.matter.timeline, async (request, reply) => {
    const view = await openTimeline(acting(request), { matter: request.params.matter })
    return render(reply, 'matter/timeline', timelinePage(view, request.query.show))
  })

  app.get<OfMatter>(patterns.matter.access, async (request, reply) => {
    const reader = acting(request)
    const view = await seeWhoHasLooked(reader, { matter: request.params.matter, ...readLooked(request.query) })
    return render(reply, 'matter/access', accessPage(view, reader.today))
  })

  app.post<{ Params: { matter: string; narrative: string } }>(patterns.matter.account, async (request, reply) => {
    const reader = acting(request)
    return render(reply, 'matter/account', accountPage(await openNarrative(reader, request.params), reader.now))
  })

  peopleRoutes(app, acting)
}

function peopleRoutes(app: FastifyInstance, acting: Context['acting']): void {
  app.get<OfMatter>(patterns.matter.people, async (request, reply) => {
    const view = await openPeople(acting(request), { matter: request.params.matter })
    return render(reply, 'matter/people', peoplePage(view, whoAssigns(request)))
  })

  app.post<OfMatter>(patterns.matter.assign, async (request, reply) => {
    const { matter } = request.params
    const { person, capacity, standing } = readAssignment(request.body)
    const assigned =
      capacity === undefined ? undefined : await assign(acting(request), { matter, person, capacity, standing })
    if (assigned?.ok) return reply.redirect(paths.matter(encodeURIComponent(matter)).people, 303)

    const errors = [
      ...(assigned && assigned.why === 'missing'
        ? assigned.missing.map(({ say }) => ({ field: 'person', message: say }))
        : []),
      ...(capacity === undefined ? [{ field: 'capacity', message: 'Say as what' }] : []),
    ]
    const view = await openPeople(acting(request), { matter })
    return render(
      reply.code(422),
      'matter/people',
      peoplePage(view, whoAssigns(request), { values: { person, capacity }, errors }),
    )
  })
}

/** Allocation belongs to supervision; to others the page offers nothing that would be refused. */
function whoAssigns(request: FastifyRequest): 'the reader assigns' | 'others do' {
  const { roles } = signedIn(request)
  const asked = { roles, matter: { kind: 'live', capacities: [], standsApart: 'yes' } } as const

  return decidePermission('assign matter', asked).kind === 'permitted' ? 'the reader assigns' : 'others do'
}
