import type { FastifyInstance } from 'fastify'
import type { PublishedCopies } from '../../actions/public/published-copy.ts'
import type { PublishedLedger } from '../../actions/public/published-ledger.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'

/** Check a copy of a statement: the sums are done in the reader’s browser, and neither code nor words are sent. */
export function copyRoutes(app: FastifyInstance, ledger: PublishedLedger, copies: PublishedCopies | undefined): void {
  app.get(paths.checkCopy, (_request, reply) =>
    render(reply, 'copy/check', {
      title: 'Check a copy',
      section: paths.checkCopy,
      script: 'needed' as const,
      verifier: ledger.verifier() ?? '',
      module: app.publicRendering.modules.path('src/browser/check-copy.ts'),
      paths,
    }),
  )

  // The same answer for a code that nobody was given, for one not published yet, and for what is no hash at all; each is
  // looked for in the same way.
  app.get<{ Params: { lookup: string } }>(paths.publishedCopy, async (request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ copy: (await copies?.(request.params.lookup)) ?? null })),
  )
}
