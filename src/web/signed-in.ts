import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { outageIn } from '../actions/outage.ts'
import { paths } from './paths.ts'
import { newSecret } from './security.ts'
import type { SessionStore, SignedIn } from './session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | undefined
    /** Why nobody could say whose session it is. */
    unasked: unknown
  }
  interface FastifyInstance {
    sessions: { readonly store: SessionStore; readonly secure: boolean }
  }
  interface FastifyContextConfig {
    /** Answered without a session: signing in itself, and nothing that touches a record. */
    open?: boolean
  }
}

/** Two installations on one machine share a browser's cookies, which know no port; so the port is in the name. */
function cookieName(request: FastifyRequest, what: 'session' | 'visit'): string {
  const prefix = request.server.sessions.secure ? '__Host-' : ''
  return `${prefix}candour-${what}-${request.socket.localPort ?? 0}`
}

function setCookie(reply: FastifyReply, what: 'session' | 'visit', value: string): void {
  const { secure } = reply.server.sessions
  reply.setCookie(cookieName(reply.request, what), value, { httpOnly: true, sameSite: 'lax', path: '/', secure })
}

/** Who is asking, where a route stands behind the session. */
export function signedIn(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw new Error('A route that needs a session was declared open.')
  return request.signedIn
}

/** Begin a session under a token of its own, so that one planted before signing in is worth nothing; the one before it ends. */
export async function startSession(reply: FastifyReply, person: string): Promise<void> {
  await closeBefore(reply.request)
  setCookie(reply, 'session', await reply.server.sessions.store.open(person))
}

export async function endSession(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await closeBefore(request)
  // A browser drops the order to forget a `__Host-` cookie that does not itself say Secure.
  reply.clearCookie(cookieName(request, 'session'), { path: '/', secure: reply.server.sessions.secure })
}

async function closeBefore(request: FastifyRequest): Promise<void> {
  const token = request.cookies[cookieName(request, 'session')]
  if (token) await request.server.sessions.store.close(token)
}

/** Where to go after signing in: only ever an address of ours. */
export function returnAddress(then: unknown, otherwise: string): string {
  return typeof then === 'string' && /^\/(?![/\\])[\w/.-]*$/.test(then) ? then : otherwise
}

function isOpen(request: FastifyRequest): boolean {
  return request.routeOptions.config?.open === true || request.routeOptions.url?.startsWith('/assets/') === true
}

/** Before signing in a form still needs something to derive its token from. */
function visitOf(request: FastifyRequest, reply: FastifyReply): string {
  const present = request.cookies[cookieName(request, 'visit')]
  if (present && present.length === 43) return present

  const visit = newSecret()
  setCookie(reply, 'visit', visit)
  return visit
}

function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?')[0] ?? paths.start
  const then = request.method === 'GET' && path !== paths.start ? `?then=${encodeURIComponent(path)}` : ''
  return reply.redirect(`${paths.signIn}${then}`, 303)
}

/**
 * Find the session of every request, and send those without one to sign in, wherever they wanted to go: an
 * address that exists and one that does not answer a stranger alike.
 */
export function requireSession(app: FastifyInstance, sessions: FastifyInstance['sessions']): void {
  app.decorate('sessions', sessions)
  app.decorateRequest('signedIn', undefined)
  app.decorateRequest('visitor', '')
  app.decorateRequest('unasked', undefined)

  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url?.startsWith('/assets/')) return

    const token = request.cookies[cookieName(request, 'session')]
    try {
      request.signedIn = token ? await sessions.store.find(token) : undefined
    } catch (error) {
      if (outageIn(error) === undefined) throw error
      // Said once the form is read: what somebody typed must not be lost because nobody can say who they are.
      request.unasked = error
      request.visitor = token ?? ''
      return
    }
    if (request.signedIn && token) request.visitor = token
    else if (isOpen(request)) request.visitor = visitOf(request, reply)
    else return askToSignIn(request, reply)
  })
  app.addHook('preValidation', async ({ unasked }) => {
    if (unasked !== undefined) throw unasked
  })
}
