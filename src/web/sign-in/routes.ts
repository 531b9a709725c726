import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'
import { endSession, returnAddress, startSession } from '../signed-in.ts'
import { readSignIn } from './form.ts'
import { choosePage } from './page.ts'

/** Signing in by choosing a name, on a demonstration and nowhere else. Proof of who one is takes the place of this folder. */
export function signInRoutes(app: FastifyInstance, { demonstrationPeople }: Context): void {
  app.get<{ Querystring: { then?: string } }>(paths.signIn, { config: { open: true } }, async (request, reply) => {
    const people = await demonstrationPeople()
    if (people.length === 0) return render(reply, 'sign-in/refused', { title: 'Nobody can sign in here yet' })

    return render(reply, 'sign-in/choose', choosePage(people, paths.signIn, returnAddress(request.query.then, '')))
  })

  app.post(paths.signIn, { config: { open: true } }, async (request, reply) => {
    const { person, wanted } = readSignIn(request.body)
    const people = await demonstrationPeople()
    if (people.length === 0) return render(reply.code(403), 'sign-in/refused', { title: 'Nobody can sign in here yet' })
    if (!people.some(({ reference }) => reference === person)) return reply.redirect(paths.signIn, 303)

    await startSession(reply, person)
    return reply.redirect(returnAddress(wanted, paths.start), 303)
  })

  app.post(paths.signOut, async (request, reply) => {
    await endSession(request, reply)
    return reply.redirect(paths.signIn, 303)
  })
}
