import type { FastifyInstance } from 'fastify'
import { paths } from '../paths.ts'
import { render } from '../render.ts'
import { HELP_LINES } from './help-lines.ts'

export function homeRoutes(app: FastifyInstance): void {
  app.get(paths.home, (_request, reply) =>
    render(reply, 'home/show', {
      title: 'Information',
      section: paths.home,
      lines: HELP_LINES,
      unchecked: HELP_LINES.some(({ checked }) => checked === 'not yet'),
      paths,
    }),
  )
}
