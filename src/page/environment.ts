import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { trim } from './trim.ts'

const SOURCE = fileURLToPath(new URL('..', import.meta.url))
const { resolve } = createRequire(import.meta.url)
const GOVUK = dirname(dirname(resolve('govuk-frontend/dist/govuk/template.njk')))
const MOJ = dirname(dirname(resolve('@ministryofjustice/frontend/moj/template.njk')))

export type Pages = {
  /** A template by its place under the face's folder, without its ending, filled with a view model. */
  render(template: string, view: object): string
  /** A template given as text, for the tests of single elements. */
  renderText(source: string, view: object): string
}

/**
 * Templates of one face, over those every page is made of (`page/…`) and the official components (`govuk/…`,
 * `moj/…`). Everything is escaped unless a template marks it otherwise.
 *
 * @param face absolute path of the face's folder, such as `src/web`
 */
export function createPages(face: string): Pages {
  const loader = new nunjucks.FileSystemLoader([face, SOURCE, GOVUK, MOJ], { watch: false, noCache: false })
  const environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true })
  environment.addFilter('trim', trim)

  return {
    render: (template, view) => environment.render(`${template}.njk`, view),
    renderText: (source, view) => environment.renderString(source, view),
  }
}
