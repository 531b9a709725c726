import type { FastifyInstance } from 'fastify'
import type { Acting } from '../../actions/acting.ts'
import { openClocks } from '../../actions/clock/open-clocks.ts'
import { answerEscalation, openEscalation } from '../../actions/escalation/answer.ts'
import { listEscalations } from '../../actions/escalation/list-escalations.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { readAnswer, readAsked } from './form.ts'
import { escalationPage, escalationsPage } from './page.ts'

type OfEscalation = { readonly Params: { readonly matter: string; readonly escalation: string } }

/** What was not done in time, for those outside the unit; for those inside it can be read and not ended. */
export function escalationRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.escalations, async (request, reply) => {
    const reader = acting(request)
    const asked = readAsked(request.query)

    return render(
      reply,
      'escalation/index',
      escalationsPage(await listEscalations(reader, asked), asked.show, reader.today),
    )
  })

  app.get<OfEscalation>(patterns.matter.escalation, async (request, reply) => {
    const reader = acting(request)
    const view = await openEscalation(reader, request.params)
    if (!view) return reply.callNotFound()
    const may = await mayAnswer(reader, request.params.matter)

    return render(reply, 'escalation/one', escalationPage(view, reader.today, may, { values: {}, errors: [] }))
  })

  app.post<OfEscalation>(patterns.matter.escalation, async (request, reply) => {
    const reader = acting(request)
    const values = typed(request.body)
    const answered = await answerEscalation(reader, { ...request.params, words: readAnswer(values) })
    if (answered.ok) return reply.redirect(paths.escalations, 303)

    const view = await openEscalation(reader, request.params)
    if (!view) return reply.callNotFound()
    const errors =
      answered.why === 'missing' ? answered.missing.map(({ say }) => ({ field: 'words', message: say })) : []

    return render(reply.code(422), 'escalation/one', escalationPage(view, reader.today, 'yes', { values, errors }))
  })
}

async function mayAnswer(reader: Acting, matter: string): Promise<'yes' | 'no'> {
  const { mayDo } = await openClocks(reader, { matter })

  return mayDo.includes('answer escalation') ? 'yes' : 'no'
}
