import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import type { PublishedCode } from '../actions/public/published-code.ts'
import type { PublishedCopies } from '../actions/public/published-copy.ts'
import type { PublishedLedger } from '../actions/public/published-ledger.ts'
import { openAssets } from '../page/assets.ts'
import { openBrowserModules } from '../page/browser-modules.ts'
import { clientCode } from '../page/client-code.ts'
import { createPages } from '../page/environment.ts'
import { aboutRoutes } from './about/routes.ts'
import { copyRoutes } from './copy/routes.ts'
import { answerFailures, NOTHING_HERE } from './failure.ts'
import { homeRoutes } from './home/routes.ts'
import { codeRoutes } from './ledger/code.ts'
import { ledgerRoutes } from './ledger/routes.ts'
import { logging } from './log.ts'
import { contentSecurityPolicy } from './security.ts'

export type PortalAppOptions = {
  readonly ledger: PublishedLedger
  /** What was written down of the code that browsers are given. */
  readonly code?: PublishedCode
  /** What copies of statements are checked by. */
  readonly copies?: PublishedCopies
  /** The folder that `prepareAssets` filled. */
  readonly assets: string
  /** Whether browsers reach it over https. */
  readonly secure: boolean
  readonly logLevel: string
  /** Whose portal it is, beside the name in the header. */
  readonly force?: string
  /** Where “Leave this site” goes: a plain, fast page that anyone might have open. */
  readonly leave?: string
  readonly now?: () => Date
}

/** The public face, ready to listen or to be injected into. It sets no cookie, takes nothing in and counts nobody. */
export async function createPortalApp(options: PortalAppOptions): Promise<FastifyInstance> {
  const { leave = 'https://www.bbc.co.uk/weather', force = 'Public pages', now = () => new Date() } = options
  const app = fastify({
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    logger: logging(options.logLevel),
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: (_error, _request, reply: FastifyReply) => reply.code(404).type('text/plain').send(NOTHING_HERE),
  })
  const assets = await openAssets(options.assets)
  const modules = await openBrowserModules()
  const pages = createPages(fileURLToPath(new URL('.', import.meta.url)))
  app.decorate('publicRendering', { pages, assets, modules, force, leave })

  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(options.secure) },
    strictTransportSecurity: options.secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  answerFailures(app)
  leaveNothingBehind(app)
  await app.register(files, { root: assets.folder, prefix: '/assets/', maxAge: '365d', immutable: true, index: false })
  app.get<{ Params: { '*': string } }>('/modules/*', async (request, reply) => {
    const text = modules.find(request.params['*'])
    if (text === undefined) return reply.callNotFound()
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/javascript').send(text)
  })
  homeRoutes(app)
  ledgerRoutes(app, options.ledger, now)
  codeRoutes(app, await clientCode(assets, modules), options.code)
  copyRoutes(app, options.ledger, options.copies)
  aboutRoutes(app)

  return app
}

/** A page must not be found in the browser's cache by whoever looks at the device next. */
function leaveNothingBehind(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}
