import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import files from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import { openAssets } from '../page/assets.ts'
import { openBrowserModules } from '../page/browser-modules.ts'
import { createPages } from '../page/environment.ts'
import { withoutNul } from './answers.ts'
import { answerFailures, NOTHING_AT_BAD_ADDRESS } from './failure.ts'
import { guidanceRoutes } from './guidance/routes.ts'
import { type LogStream, logging, logResponses } from './log.ts'
import { firstPageFor } from './navigation.ts'
import { paths } from './paths.ts'
import type { Rendering } from './render.ts'
import { contentSecurityPolicy, requireFormToken } from './security.ts'
import type { SessionStore } from './session.ts'
import { requireSession, signedIn } from './signed-in.ts'

export type StaffAppOptions = {
  /** The folder that `prepareAssets` filled. */
  readonly assets: string
  /** Whether browsers reach it over https. Decides on HSTS and on cookies that travel only so. */
  readonly secure: boolean
  readonly sessions: SessionStore
  /** Adds the features' routes. They stand behind the session unless a route's config says `open: true`. */
  readonly register: (app: FastifyInstance) => void | Promise<void>
  readonly logLevel: string
  /** Where log lines go, by default to standard output. */
  readonly logStream?: LogStream
}

declare module 'fastify' {
  interface FastifyInstance {
    rendering: Rendering
  }
}

/** A field can hold a long account; a whole form should still fit in memory many times over. */
const LARGEST_FORM = 4 * 1024 * 1024
const LARGEST_FILE = 2 * 1024 * 1024 * 1024

/** The staff web, ready to listen or to be injected into. */
export async function createStaffApp(options: StaffAppOptions): Promise<FastifyInstance> {
  const assets = await openAssets(options.assets)
  const modules = await openBrowserModules()
  const app = fastify({
    bodyLimit: LARGEST_FORM,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    logger: logging(options.logLevel, options.logStream ?? process.stdout),
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: (_error, _request, reply: FastifyReply) =>
      reply.code(404).type('text/plain').send(NOTHING_AT_BAD_ADDRESS),
  })
  app.decorate('rendering', { pages: createPages(fileURLToPath(new URL('.', import.meta.url))), assets, modules })

  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(options.secure) },
    strictTransportSecurity: options.secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 100, parts: 101 } })

  logResponses(app)
  answerFailures(app)
  keepOutOfCaches(app)
  await serveFiles(app)
  requireSession(app, { store: options.sessions, secure: options.secure })
  requireFormToken(app)
  keepNulOut(app)
  startAtFirstPage(app)
  guidanceRoutes(app)
  await app.register(async (features) => options.register(features))

  return app
}

/** Every form, address and question is read without it: the database would fail on it. */
function keepNulOut(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    request.params = withoutNul(request.params)
    request.query = withoutNul(request.query)
    if (!request.isMultipart()) request.body = withoutNul(request.body)
  })
}

/** Pages about people must not be found in a browser's cache by the next person at the desk. */
function keepOutOfCaches(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}

/** Style sheets, fonts and modules carry a hash in their address, so a browser may keep them for good. */
async function serveFiles(app: FastifyInstance): Promise<void> {
  const { assets, modules } = app.rendering
  await app.register(files, { root: assets.folder, prefix: '/assets/', maxAge: '365d', immutable: true, index: false })

  app.get<{ Params: { '*': string } }>('/modules/*', { config: { open: true } }, async (request, reply) => {
    const text = modules.find(request.params['*'])
    if (text === undefined) return reply.callNotFound()
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/javascript').send(text)
  })
}

function startAtFirstPage(app: FastifyInstance): void {
  app.get(paths.start, async (request, reply) => reply.redirect(firstPageFor(signedIn(request).roles), 303))
}
