import type { FastifyReply } from 'fastify'
import type { Outage } from '../actions/outage.ts'
import { typed } from './answers.ts'
import { paths } from './paths.ts'
import { render } from './render.ts'

/** What stands in the way, in the words of whoever has to tell somebody. */
const WHY: Readonly<Record<Outage, string>> = {
  'no connection': 'Candour cannot reach its database just now.',
  'no room': 'The disk that Candour records on is full. Tell whoever looks after this installation.',
}

/**
 * The database is away or full. What was typed cannot be kept there, so it is kept in the answer itself: one press sends it to
 * the same address again.
 */
export function renderUnavailable(reply: FastifyReply, outage: Outage): FastifyReply {
  const { request } = reply
  reply.code(503).header('retry-after', '10')
  if (request.method === 'GET' || request.method === 'HEAD')
    return render(reply, 'page/message', {
      title: 'Not available',
      heading: 'We cannot open this now',
      sentences: [WHY[outage], 'Nothing that was recorded is lost. Try again in a minute.'],
      links: [{ text: 'Try again', href: request.url }],
    })
  if (request.isMultipart())
    return render(reply, 'page/message', {
      title: 'Not recorded',
      heading: 'We cannot record anything now',
      sentences: [WHY[outage], 'Go back in a minute, choose the file again and send it.'],
      links: [{ text: 'Go to your first page', href: paths.start }],
    })

  return sendAgain(reply, 'Not recorded', 'We cannot record anything now', [
    WHY[outage],
    'This was not recorded. What you typed is kept in this page: leave it open and send it again in a minute.',
  ])
}

/** Neither “recorded” nor “not recorded” would be the truth. Whoever sent it can look, and has what they typed. */
export function renderOutcomeUnknown(reply: FastifyReply): FastifyReply {
  return sendAgain(reply.code(503), 'Perhaps recorded', 'We do not know whether this was recorded', [
    'The connection to the database was lost while it was being recorded.',
    'Open the record in another window and look. What you typed is kept in this page: send it again only if it is not there.',
  ])
}

function sendAgain(reply: FastifyReply, title: string, heading: string, sentences: readonly string[]): FastifyReply {
  const { request } = reply
  const hidden = Object.entries(typed(request.body)).flatMap(([name, value]) =>
    name === 'token' ? [] : [value].flat().flatMap((each) => (typeof each === 'string' ? [{ name, value: each }] : [])),
  )

  return render(reply, 'page/send-again', { title, heading, sentences, action: request.url, hidden })
}
