import type { FastifyInstance } from 'fastify'
import { openReferralPack } from '../../actions/inquiry/open-referral-pack.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { patterns } from '../paths.ts'
import { render } from '../render.ts'
import { packContent, packPage } from './page.ts'

/** The pack of a referral: a page to read and print, and the same as one file. Each opening is witnessed. */
export function referralPackRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get<{ Params: { matter: string } }>(patterns.matter.referralPack, async (request, reply) => {
    const pack = await openReferralPack(acting(request), { matter: request.params.matter })
    if (typed(request.query).as !== 'file') return render(reply, 'referral-pack/index', packPage(pack))

    return reply
      .header('content-disposition', `attachment; filename="referral-${pack.matter.address}.html"`)
      .type('text/html; charset=utf-8')
      .send(reply.server.rendering.pages.render('referral-pack/file', packContent(pack)))
  })
}
