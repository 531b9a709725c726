import type { FastifyReply } from 'fastify'
import type { Assets } from '../page/assets.ts'
import type { BrowserModules } from '../page/browser-modules.ts'
import type { Pages } from '../page/environment.ts'
import { type PageView, type PublicFrame, titleWords } from '../page/frame.ts'
import { paths } from './paths.ts'

/** What a page of the portal says about itself, beside what its own template shows. */
export type PublicPageView = PageView & {
  /** The address of the item in the navigation that is marked as the present one. */
  readonly section?: string
  /** Whether the page runs the browser's modules; all but one do without script. */
  readonly script?: 'needed'
}

export type Rendering = {
  readonly pages: Pages
  readonly assets: Assets
  readonly modules: BrowserModules
  readonly force: string
  readonly leave: string
}

declare module 'fastify' {
  interface FastifyInstance {
    publicRendering: Rendering
  }
}

const NAVIGATION = [
  { text: 'Help now', href: paths.home },
  { text: 'The ledger', href: paths.ledger },
  { text: 'Check a proof', href: paths.checkProof },
  { text: 'Check a copy', href: paths.checkCopy },
] as const

const FOOT = [
  { text: 'What this site keeps', href: paths.keeps },
  { text: 'Accessibility', href: paths.accessibility },
] as const

/** Answer with a page: `render(reply, 'ledger/show', view)` fills `src/portal/ledger/show.njk`. */
export function render<View extends PublicPageView>(reply: FastifyReply, template: string, view: View): FastifyReply {
  const { pages, assets, modules, force, leave } = reply.server.publicRendering
  const page: PublicFrame = {
    title: titleWords(view),
    nonce: reply.cspNonce.script,
    assets: {
      styles: ['govuk-public.css', 'candour.css'].map(assets.path),
      icon: assets.path('icon.svg'),
      components: assets.path('govuk-frontend.js'),
    },
    importMap: view.script === 'needed' ? modules.importMap : '',
    force,
    home: paths.home,
    leave,
    navigation: NAVIGATION.map((item) => ({ ...item, current: item.href === view.section })),
    foot: FOOT,
  }
  return reply.type('text/html; charset=utf-8').send(pages.render(template, { ...view, page }))
}
