import type { FastifyInstance } from 'fastify'
import { paths } from '../paths.ts'
import { render } from '../render.ts'

/** What the site keeps about a reader, and how well it can be used. */
export function aboutRoutes(app: FastifyInstance): void {
  app.get(paths.keeps, (_request, reply) =>
    render(reply, 'about/message', {
      title: 'What this site keeps',
      heading: 'What this site keeps about you',
      sentences: [
        'Nothing. It sets no cookie, asks for no name, and writes down neither your address nor what you read.',
        'A proof that you check stays in your browser: it is not sent to us.',
        'Your own device may keep a list of the pages you opened, and so may whoever provides your internet. A private window keeps less. We cannot undo what they keep.',
        '“Leave this site” at the top of every page opens a weather page. It does not remove this site from your history.',
      ],
      links: [],
    }),
  )

  app.get(paths.accessibility, (_request, reply) =>
    render(reply, 'about/message', {
      title: 'Accessibility',
      heading: 'Accessibility',
      sentences: [
        'Every page can be used with a keyboard alone, at 320 pixels wide, with your own text size and spacing, and without script. Checking a proof in your browser is the one thing that needs script; the same page says how to do it by hand.',
        'The pages are tested by machine against WCAG 2.2 at level AA. People who use screen readers have not tested them yet.',
      ],
      links: [],
    }),
  )
}
