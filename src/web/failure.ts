import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asksForPurpose } from '../actions/not-permitted.ts'
import { outageIn } from '../actions/outage.ts'
import { paths } from './paths.ts'
import { render, renderNothingHere } from './render.ts'
import { renderOutcomeUnknown, renderUnavailable } from './unavailable.ts'

export const NOTHING_AT_BAD_ADDRESS = 'There is nothing here that you can open\n'

type Failure = Error & { readonly code?: string; readonly statusCode?: number }

function renderNotSent(reply: FastifyReply): FastifyReply {
  return render(reply.code(403), 'page/message', {
    title: 'Not sent',
    heading: 'Nothing was sent',
    sentences: [
      'The page you sent this from is from an earlier sign-in, or from somewhere else.',
      'Go back, copy what you typed if it matters, open the page again and send it from there.',
    ],
    links: [{ text: 'Go to your first page', href: paths.start }],
  })
}

function renderTooLarge(reply: FastifyReply): FastifyReply {
  return render(reply.code(413), 'page/message', {
    title: 'Too large',
    heading: 'That is larger than we can take',
    sentences: ['A file can hold up to 2 GB. Compress it with gzip, or divide it and bring the parts one by one.'],
    links: [{ text: 'Go to your first page', href: paths.start }],
  })
}

function renderUnreadable(reply: FastifyReply): FastifyReply {
  return render(reply.code(400), 'page/message', {
    title: 'Not read',
    heading: 'We could not read what was sent',
    sentences: ['Nothing was recorded. Go back and send it again.'],
    links: [{ text: 'Go to your first page', href: paths.start }],
  })
}

function renderBroken(reply: FastifyReply): FastifyReply {
  return render(reply.code(500), 'page/message', {
    title: 'Something went wrong',
    heading: 'Something went wrong here',
    sentences: [
      'This is our fault. Nothing was recorded; what you typed may still be there if you go back.',
      `If you tell someone, give them this: ${reply.request.id}`,
    ],
    links: [{ text: 'Go to your first page', href: paths.start }],
  })
}

/** Whoever has not said why they open a matter is asked; what they sent from an older page is not lost, for they can go back. */
function askForPurpose(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { matter = '' } = request.params as { readonly matter?: string }
  const address = paths.matter(encodeURIComponent(matter)).purpose
  const to = encodeURIComponent(request.url.split('?')[0] ?? '')
  if (request.method === 'GET') return reply.redirect(`${address}?to=${to}`, 303)

  return render(reply.code(409), 'page/message', {
    title: 'Say why first',
    heading: 'Say first why you open this matter',
    sentences: ['Nothing was recorded. Say why, then go back twice and send what you typed again: it is still there.'],
    links: [{ text: 'Say why', href: address }],
  })
}

/** One place says what each kind of failure looks like. None shows more than an id. */
export function answerFailures(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => renderNothingHere(reply))

  app.setErrorHandler<Failure>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (asksForPurpose(error)) return askForPurpose(request, reply)
    if (error.code === 'CANDOUR_NOT_PERMITTED' || status === 404) return renderNothingHere(reply)
    if (error.code === 'CANDOUR_NOT_FROM_OUR_FORM') return renderNotSent(reply)
    if (status === 413) return renderTooLarge(reply)
    if (status < 500) return renderUnreadable(reply)

    request.log.error({ err: error }, 'failed')
    const outage = outageIn(error)
    if (outage !== undefined) return renderUnavailable(reply, outage)
    if (error.code === 'CANDOUR_OUTCOME_UNKNOWN') return renderOutcomeUnknown(reply)
    return renderBroken(reply)
  })
}
