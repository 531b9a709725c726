import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Assets } from '../page/assets.ts'
import type { BrowserModules } from '../page/browser-modules.ts'
import type { Pages } from '../page/environment.ts'
import { errorSummary } from '../page/form-error.ts'
import { type PageView, type StaffFrame, titleWords } from '../page/frame.ts'
import { navigationFor, type Section } from './navigation.ts'
import { paths } from './paths.ts'
import { formToken } from './security.ts'

/** What a staff page says about itself, beside what its own template shows. */
export type StaffPageView = PageView & {
  /** The item of the navigation that is marked as the present one. */
  readonly section?: Section
  /** For a summary that says “Two answers are missing” in place of “need a change”. */
  readonly missing?: boolean
}

export type Rendering = { readonly pages: Pages; readonly assets: Assets; readonly modules: BrowserModules }

const FOOT = [
  { text: 'Who can see what you do here', href: paths.whoCanSee },
  { text: 'Accessibility', href: paths.accessibility },
  { text: 'If this work is getting heavy', href: paths.heavy },
] as const

function frameFor(request: FastifyRequest, nonce: string, view: StaffPageView): StaffFrame {
  const { assets, modules } = request.server.rendering
  const { signedIn } = request

  return {
    title: titleWords(view),
    nonce,
    assets: {
      styles: ['govuk-casework.css', 'moj.css', 'candour.css'].map(assets.path),
      icon: assets.path('icon.svg'),
      components: assets.path('govuk-frontend.js'),
    },
    importMap: modules.importMap,
    signedIn,
    navigation: signedIn ? navigationFor(signedIn.roles, view.section) : [],
    token: formToken(request.visitor),
    home: paths.start,
    cover: paths.covered,
    coverScript: modules.path('src/browser/cover.ts'),
    signOut: paths.signOut,
    foot: FOOT,
  }
}

/**
 * Answer with a page: `render(reply, 'allegation/new', view)` fills `src/web/allegation/new.njk`. The view's own
 * fields are at the top of the template, the frame is `page`.
 */
export function render<View extends StaffPageView>(reply: FastifyReply, template: string, view: View): FastifyReply {
  const page = frameFor(reply.request, reply.cspNonce.script, view)
  const summary = errorSummary(view.errors ?? [], view.missing ? 'missing' : 'to change')
  const html = reply.server.rendering.pages.render(template, { ...view, summary, page })

  return reply.type('text/html; charset=utf-8').send(html)
}

/**
 * What does not exist and what may not be seen are one page: the same status, words and length. It names no
 * address, marks no section, and is the only way in which anything answers 404.
 */
export function renderNothingHere(reply: FastifyReply): FastifyReply {
  return render(reply.code(404), 'page/message', {
    title: 'Nothing here',
    heading: 'There is nothing here that you can open',
    sentences: [
      'The address may be mistyped, the page may have moved, or it may not be for you.',
      'If somebody asked you to look at something, ask them for its reference and find it from your first page.',
    ],
    links: [{ text: 'Go to your first page', href: paths.start }],
  })
}
