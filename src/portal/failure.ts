import type { FastifyInstance } from 'fastify'
import { paths } from './paths.ts'
import { render } from './render.ts'

export const NOTHING_HERE = 'There is nothing here\n'

type Failure = Error & { readonly statusCode?: number }

const HOME = { text: 'Go to the first page', href: paths.home }

export function answerFailures(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) =>
    render(reply.code(404), 'about/message', {
      title: 'Nothing here',
      heading: 'There is nothing here',
      sentences: ['The address may be mistyped, or the page may have moved.'],
      links: [HOME],
    }),
  )

  app.setErrorHandler<Failure>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'failed')
    return render(reply.code(status < 500 ? 400 : 500), 'about/message', {
      title: 'Something went wrong',
      heading: 'Something went wrong here',
      sentences: ['This is our fault, not yours. Try again in a few minutes.', 'If you are in danger now, ring 999.'],
      links: [HOME],
    })
  })
}
