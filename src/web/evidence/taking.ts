import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { openExhibit } from '../../actions/evidence/open-exhibit.ts'
import { takeEvidenceFile } from '../../actions/evidence/take-file.ts'
import type { EvidenceType } from '../../domain/held-evidence.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { lackingErrors } from '../lacking-errors.ts'
import { patterns } from '../paths.ts'
import { render } from '../render.ts'
import { exhibitPage } from './exhibit-page.ts'
import { readNumber, readReason } from './form.ts'

type OfExhibit = { readonly Params: { readonly matter: string; readonly number: string } }

/** Taking a file out, by an act with a reason. It is sent to be saved and never to be shown, and its own name stays here. */
export function takingRoutes(app: FastifyInstance, { acting, evidence }: Context): void {
  app.post<OfExhibit>(patterns.exhibit.take, async (request, reply) => {
    const { matter, number } = request.params
    const person = acting(request)
    const sent = typed(request.body)
    const asked = { matter, exhibit: readNumber(number), copy: readNumber(sent.copy) || undefined }
    const taken = await takeEvidenceFile(person, evidence, { ...asked, reason: readReason(sent) })
    if (!taken.ok) {
      const errors = lackingErrors(taken, ['reason'], 'reason')
      return render(
        reply.code(422),
        'evidence/one',
        exhibitPage(await openExhibit(person, asked), { values: sent, errors }),
      )
    }
    const { exhibit, copy, kept } = taken.reached
    const name = `${exhibit.reference.replace('/', '-')}${copy ? `-${copy.kind.replace(' ', '-')}-${copy.number}` : ''}`

    return reply
      .header('content-disposition', `attachment; filename="${name}${ENDINGS[kept.type] ?? '.bin'}"`)
      .header('content-length', kept.bytes)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'same-origin')
      .type('application/octet-stream')
      .send(Readable.from(taken.stream, { objectMode: true }))
  })
}

/** By what it was found to be; whatever a desk might run keeps none. */
const ENDINGS: Partial<Record<EvidenceType, string>> = {
  'JPEG picture': '.jpg',
  'PNG picture': '.png',
  PDF: '.pdf',
  text: '.txt',
}
