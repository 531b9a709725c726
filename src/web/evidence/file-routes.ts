import type { FastifyInstance } from 'fastify'
import { makeCleanCopy, redactEvidence } from '../../actions/evidence/make-copy.ts'
import { openExhibit } from '../../actions/evidence/open-exhibit.ts'
import { openEvidenceFile } from '../../actions/evidence/open-file.ts'
import type { FormError } from '../../page/form-error.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { lackingErrors } from '../lacking-errors.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { exhibitPage } from './exhibit-page.ts'
import { readNumber, readReason, readRectangles } from './form.ts'
import { redactPage, seenPage } from './seen-page.ts'

type OfExhibit = { readonly Params: { readonly matter: string; readonly number: string } }
type OfPicture = { readonly Params: OfExhibit['Params'] & { readonly page: string; readonly copy: string } }

/** Looking at files, and the copies that are made from them. */
export function fileRoutes(app: FastifyInstance, { acting, evidence }: Context): void {
  app.post<OfExhibit>(patterns.exhibit.look, async (request, reply) => {
    const person = acting(request)
    const sent = typed(request.body)
    const asked = {
      matter: request.params.matter,
      exhibit: readNumber(request.params.number),
      copy: readNumber(sent.copy) || undefined,
      page: readNumber(sent.page) || 1,
    }
    return render(reply, 'evidence/seen', seenPage(await openEvidenceFile(person, evidence, asked), person.now))
  })

  // The picture that such a page shows. It is drawn anew and is an act, for a page can be left open.
  app.get<OfPicture>(patterns.exhibit.picture, async (request, reply) => {
    const { matter, number, page, copy } = request.params
    const asked = { matter, exhibit: readNumber(number), page: readNumber(page), copy: readNumber(copy) || undefined }
    const { seen } = await openEvidenceFile(acting(request), evidence, asked)
    if (seen.kind !== 'shown' || seen.shown.kind !== 'picture') return reply.callNotFound()
    return reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type('image/png')
      .send(Buffer.from(seen.shown.png))
  })

  app.post<OfExhibit>(patterns.exhibit.clean, async (request, reply) => {
    const { matter, number } = request.params
    const person = acting(request)
    const asked = { matter, exhibit: readNumber(number) }
    const made = await makeCleanCopy(person, evidence, asked)
    if (made.ok) return reply.redirect(addressOf(request.params), 303)

    const errors = lackingErrors(made, ['reason'], 'reason')
    return render(
      reply.code(422),
      'evidence/one',
      exhibitPage(await openExhibit(person, asked), { values: {}, errors }),
    )
  })

  redactRoutes(app, { acting, evidence })
}

function redactRoutes(app: FastifyInstance, { acting, evidence }: Pick<Context, 'acting' | 'evidence'>): void {
  // The form shows a page of the file, so that asking for it is posted as well.
  app.post<OfExhibit>(patterns.exhibit.redact, async (request, reply) => {
    const { matter, number } = request.params
    const person = acting(request)
    const values = typed(request.body)
    const asked = { matter, exhibit: readNumber(number) }
    const { rectangles, odd } = readRectangles(values)
    let errors: readonly FormError[] = odd.map((line) => ({
      field: 'rectangles',
      message: `Line ${line} is no part of a page. Give the page, left, top, width and height, such as 1 10 20 50 5`,
    }))
    if (values.make === 'yes' && errors.length === 0) {
      const made = await redactEvidence(person, evidence, { ...asked, rectangles, reason: readReason(values) })
      if (made.ok) return reply.redirect(addressOf(request.params), 303)
      errors = lackingErrors(made, ['rectangles', 'reason'], 'rectangles')
    }
    const view = await openExhibit(person, asked)
    if (!view.may.has('redact evidence')) return reply.callNotFound()
    const page = readNumber(values.page) || 1
    const opened = await openEvidenceFile(person, evidence, { ...asked, page })
    if (opened.seen.kind !== 'shown' || opened.seen.shown.kind !== 'picture')
      return render(reply, 'evidence/seen', seenPage(opened, person.now))

    return render(reply.code(errors.length > 0 ? 422 : 200), 'evidence/redact', {
      ...redactPage(view, page, opened.seen.shown.pages, { values, errors }),
      script: reply.server.rendering.modules.path('src/browser/draw-parts.ts'),
    })
  })
}

function addressOf({ matter, number }: OfExhibit['Params']): string {
  return paths.matter(encodeURIComponent(matter)).exhibit(encodeURIComponent(number)).show
}
