import type { FastifyInstance } from 'fastify'
import { listPeople } from '../../actions/person/list-people.ts'
import { openPerson } from '../../actions/person/open-person.ts'
import { decidePermission } from '../../domain/permission.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { signedIn } from '../signed-in.ts'
import { readPeopleAsked, readPeopleSearch } from './form.ts'
import { peoplePage } from './list-page.ts'
import { personPage } from './page.ts'

/** People serving with the police: the list, a search by name, and everything known of one. */
export function personRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.people, async (request, reply) => {
    const asked = readPeopleAsked(request.query)
    return render(reply, 'person/list', peoplePage(await listPeople(acting(request), asked), asked, undefined))
  })

  app.post(paths.people, async (request, reply) => {
    const { name, show } = readPeopleSearch(request.body)
    const list = await listPeople(acting(request), { name, show })
    return render(reply, 'person/list', peoplePage(list, { show, after: undefined }, name))
  })

  app.get<{ Params: { person: string } }>(patterns.person.page, async (request, reply) => {
    const reader = acting(request)
    const mayList = decidePermission('list people', { roles: signedIn(request).roles }).kind === 'permitted'
    const page = personPage(
      await openPerson(reader, request.params),
      reader.today,
      mayList ? 'open to the reader' : 'closed',
    )
    return render(reply, 'person/show', page)
  })
}
