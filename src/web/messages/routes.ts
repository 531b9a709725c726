import type { FastifyInstance, FastifyReply } from 'fastify'
import { markMessage } from '../../actions/messages/mark.ts'
import { openConversation } from '../../actions/messages/open.ts'
import { askMessages, readAsMessages } from '../../actions/messages/read-as.ts'
import { EMPTY } from '../../page/field.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { lackingErrors } from '../lacking-errors.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { readExhibitNumber, readMark, readReadingAs, readWanted } from './form.ts'
import { conversationPage, markPage, readAsPage } from './page.ts'

type OfExhibit = { readonly Params: { readonly matter: string; readonly number: string } }

/** Messages as evidence: how a file is read as a conversation, looking into it, and marking what matters. */
export function messageRoutes(app: FastifyInstance, { acting, evidence }: Context): void {
  app.get<OfExhibit>(patterns.exhibit.messages, async (request, reply) => {
    const asked = await askMessages(acting(request), evidence, exhibitOf(request.params))
    return render(reply, 'messages/read-as', readAsPage(asked, EMPTY))
  })

  app.post<OfExhibit>(patterns.exhibit.messages, async (request, reply) => {
    const { matter, exhibit } = exhibitOf(request.params)
    const person = acting(request)
    const values = typed(request.body)
    const read = await readAsMessages(person, evidence, readReadingAs(values, matter, exhibit))
    if (read.ok) return reply.redirect(addressOf(request.params), 303)

    const errors = lackingErrors(read, ['when', 'from', 'words', 'order'], 'order')
    const asked = await askMessages(person, evidence, { matter, exhibit })
    return render(reply.code(422), 'messages/read-as', readAsPage(asked, { values, errors }))
  })

  app.post<OfExhibit>(patterns.exhibit.conversation, async (request, reply) => {
    const wanted = readWanted(typed(request.body))
    const opened = await openConversation(acting(request), evidence, { ...exhibitOf(request.params), wanted })
    return opened.ok
      ? render(reply, 'messages/conversation', conversationPage(opened.view, wanted.words))
      : notOpened(reply, opened.why, request.params)
  })

  app.post<OfExhibit>(patterns.exhibit.mark, async (request, reply) => {
    const { matter, exhibit } = exhibitOf(request.params)
    const person = acting(request)
    const values = typed(request.body)
    const command = readMark(values, matter, exhibit)
    const marked = values.decide === 'yes' ? await markMessage(person, evidence, command) : undefined
    const { number } = command
    // Back in the conversation where the message stands.
    const from = marked?.ok ? { after: Math.max(0, number - 3) } : { only: number }
    const opened = await openConversation(person, evidence, { matter, exhibit, wanted: { words: '', from, most: 50 } })
    if (!opened.ok) return notOpened(reply, opened.why, request.params)
    if (marked?.ok) return render(reply, 'messages/conversation', conversationPage(opened.view, ''))
    if (!opened.view.may.has('mark message') || opened.view.messages.length === 0) return reply.callNotFound()

    const errors = lackingErrors(marked, ['reason', 'onTimeline'], 'reason')
    return render(reply.code(marked ? 422 : 200), 'messages/mark', markPage(opened.view, { values, errors }))
  })
}

function exhibitOf({ matter, number }: OfExhibit['Params']): { readonly matter: string; readonly exhibit: number } {
  return { matter, exhibit: readExhibitNumber(number) }
}

function addressOf({ matter, number }: OfExhibit['Params']): string {
  return paths.matter(encodeURIComponent(matter)).exhibit(encodeURIComponent(number)).show
}

const WHY = {
  'not read as messages': 'Say first how it is read as messages.',
  closed: 'It is held, or is being scanned for malware. Look again in a minute.',
  'could not be read': 'It could not be read. It is kept as it came.',
} as const

function notOpened(reply: FastifyReply, why: keyof typeof WHY, of: OfExhibit['Params']): FastifyReply {
  return render(reply, 'page/message', {
    title: 'The conversation is not open',
    section: 'matters',
    heading: 'The conversation is not open',
    sentences: [WHY[why]],
    links: [{ text: 'Back to the exhibit', href: addressOf(of) }],
  })
}
