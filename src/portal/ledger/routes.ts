import { addressOf } from '@candour/ledger'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { PublishedLedger } from '../../actions/public/published-ledger.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'
import { checkpointView, keyChangeView } from './view.ts'

/** The ledger: pages for people, and the files that any program for transparency logs can read (C2SP tlog-tiles). */
export function ledgerRoutes(app: FastifyInstance, ledger: PublishedLedger, now: () => Date): void {
  app.get(paths.ledger, async (_request, reply) => {
    const latest = await ledger.latest()
    return render(reply, 'ledger/show', {
      title: 'The ledger',
      section: paths.ledger,
      checkpoint: latest && checkpointView(latest, now()),
      verifier: ledger.verifier(),
      keyChanges: (await ledger.keyChanges()).map(keyChangeView),
      paths,
    })
  })

  app.get(paths.checkProof, (_request, reply) =>
    render(reply, 'ledger/check', {
      title: 'Check a proof',
      section: paths.checkProof,
      script: 'needed' as const,
      verifier: ledger.verifier() ?? '',
      module: app.publicRendering.modules.path('src/browser/check-proof.ts'),
      paths,
    }),
  )

  app.get(paths.checkpoint, async (_request, reply) => {
    const latest = await ledger.latest()
    if (!latest) return sendNothing(reply)
    return forAnyone(reply, 'public, max-age=5').type('text/plain; charset=utf-8').send(latest.note)
  })

  app.get(paths.key, async (_request, reply) => {
    const verifier = ledger.verifier()
    if (verifier === undefined) return sendNothing(reply)
    return forAnyone(reply, 'public, max-age=300').type('text/plain; charset=utf-8').send(`${verifier}\n`)
  })

  app.get<{ Params: { '*': string } }>(paths.tiles, async (request, reply) => {
    const path = `tile/${request.params['*']}`
    const bytes = addressOf(path) === undefined ? undefined : await ledger.tile(path)
    if (bytes === undefined) return sendNothing(reply)
    return forAnyone(reply, 'public, max-age=31536000, immutable')
      .type('application/octet-stream')
      .send(Buffer.from(bytes))
  })
}

/** Whoever checks from another site, or keeps a copy, must be able to read these. */
function forAnyone(reply: FastifyReply, caching: string): FastifyReply {
  return reply
    .header('cache-control', caching)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
}

/** For a program, not for a reader: a partial tile goes when the full one is there, and that is asked for next. */
function sendNothing(reply: FastifyReply): FastifyReply {
  return forAnyone(reply.code(404), 'no-store').type('text/plain; charset=utf-8').send('Not here.\n')
}
