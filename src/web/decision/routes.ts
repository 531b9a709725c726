import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Acting } from '../../actions/acting.ts'
import { openDecisions } from '../../actions/decision/open-decisions.ts'
import { openQuestion, type QuestionView } from '../../actions/decision/open-question.ts'
import { dropDraft } from '../../actions/draft/drop.ts'
import { keepDraft } from '../../actions/draft/keep.ts'
import { openDraft } from '../../actions/draft/open.ts'
import type { Missing } from '../../domain/decision.ts'
import { provisionText } from '../../domain/provision.ts'
import { type Typed, typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { backToMatter, matterTitle } from '../matter-heading.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import type { DecisionForm } from './decision-form.ts'
import { afterIn } from './decision-form.ts'
import { readAsked, readStep } from './form.ts'
import { DECISION_FORMS } from './kinds.ts'
import { type Carried, cannotClosePage, checkPage, choosePage, decisionPage } from './page.ts'
import { decisionListPage, decisionOnePage } from './record-page.ts'

type OfDecision = { readonly Params: { readonly matter: string; readonly kind: string } }

/** One question of the law as one reader meets it, with where the form goes. */
type Asked = {
  readonly reader: Acting
  readonly form: DecisionForm
  readonly view: QuestionView
  readonly address: string
  readonly said: 'yes' | 'no'
  readonly draft: string
}

/** Decisions: the record of them, and one pattern for making each kind. */
export function decisionRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get<{ Params: { matter: string } }>(patterns.matter.decisions, async (request, reply) => {
    const view = await openDecisions(acting(request), { matter: request.params.matter })
    return render(reply, 'decision/list', decisionListPage(view))
  })

  app.get<{ Params: { matter: string; number: string } }>(patterns.matter.decision, async (request, reply) => {
    const view = await openDecisions(acting(request), { matter: request.params.matter })
    const decision = view.decisions.find(({ number }) => String(number) === request.params.number)
    if (!decision) return reply.callNotFound()

    return render(reply, 'decision/one', decisionOnePage(view, decision))
  })

  app.get<OfDecision>(patterns.matter.newDecision, async (request, reply) => {
    const asked = await ask(acting(request), request)
    if (!asked) return reply.callNotFound()
    const { reader, form, view } = asked
    if (view.closed) return render(reply, 'page/message', closedPage(view, view.closed))
    if (view.mayDecide === 'no') return render(reply, 'page/message', notYours(view))
    if (cannotClose(view)) return render(reply, 'decision/cannot-close', cannotClosePage(view))
    if (asked.said === 'no') return render(reply, 'decision/choose', choosePage(form, view, asked.address))

    const kept = await openDraft(reader, { form: asked.draft })
    const values = { ...form.known?.(view), ...typed(kept?.typed) }
    return render(
      reply,
      'decision/new',
      decisionPage(
        form,
        view,
        { values, errors: [] },
        carried(asked, form.latest ? form.latest(view) : view.latest?.id),
      ),
    )
  })

  app.post<OfDecision>(patterns.matter.newDecision, async (request, reply) => {
    const asked = await ask(acting(request), request)
    if (!asked || asked.said === 'no') return reply.callNotFound()

    return answer(asked, typed(request.body), reply)
  })
}

async function answer(asked: Asked, body: Typed, reply: FastifyReply): Promise<FastifyReply> {
  const { reader, form, view } = asked
  const { matter } = view
  const { step } = readStep(body)
  const again = (errors: Parameters<typeof decisionPage>[2]['errors']) =>
    render(
      reply.code(errors.length > 0 ? 422 : 200),
      'decision/new',
      decisionPage(form, view, { values: body, errors }, carried(asked, afterIn(body))),
    )

  if (step === 'leave') {
    await keepDraft(reader, { form: asked.draft, typed: withoutSteps(body) })
    return reply.redirect(form.home?.href ?? paths.matter(matter.address).overview, 303)
  }
  if (cannotClose(view)) return render(reply.code(422), 'decision/cannot-close', cannotClosePage(view))
  if (step === 'change') return again([])
  if (step === 'record') {
    const signed = await form.sign(body, view, reader)
    if (signed.kind === 'recorded') {
      await dropDraft(reader, { form: asked.draft })
      const back = form.home?.href ?? paths.matter(matter.address).overview
      return reply.redirect(`${back}?now=decision-${signed.decision}`, 303)
    }
    if (signed.kind === 'wrong') return again(signed.errors)
    const page = decisionPage(form, view, { values: body, errors: [] }, carried(asked, signed.latest.id), signed)
    return render(reply.code(409), 'decision/new', page)
  }

  const checked = form.check(body, view, reader)
  if (!checked.ok) return again(checked.errors)
  return render(reply, 'decision/check', checkPage(form, view, checked.answers, body, carried(asked, afterIn(body))))
}

/** Closing is asked only when nothing else is left: until then the page says what is. */
function cannotClose({ closing }: QuestionView): boolean {
  return closing !== undefined && (closing.missing.length > 0 || closing.standing === 'closed')
}

/** The question of an address, and whether it says which of several it is about. */
async function ask(reader: Acting, request: FastifyRequest<OfDecision>): Promise<Asked | undefined> {
  const { matter, kind } = request.params
  const form = DECISION_FORMS.get(kind)
  if (!form) return undefined

  const { allegation, every, person } = readAsked(request.query)
  const view = await openQuestion(reader, { matter, kind: form.kind, allegation, person })
  const bare = paths.matter(view.matter.address).newDecision(kind)
  const [address, said] = addressOf(form, view, bare, every === 'yes')

  return { reader, form, view, address, said, draft: `decision ${address}` }
}

function addressOf(
  form: DecisionForm,
  view: QuestionView,
  bare: string,
  every: boolean,
): readonly [string, 'yes' | 'no'] {
  const { allegation, duty } = view
  if (form.about === 'matter') return [bare, 'yes']
  if (form.about === 'officer') return duty?.person ? [`${bare}?person=${duty.person.address}`, 'yes'] : [bare, 'no']
  if (allegation) return [`${bare}?allegation=${allegation.number}`, 'yes']

  return every && form.about === 'allegation or every one' ? [`${bare}?every=yes`, 'yes'] : [bare, 'no']
}

const carried = ({ address }: Asked, after: string | undefined): Carried => ({ action: address, after })

function withoutSteps({ token: _token, step: _step, after: _after, ...rest }: Typed): Typed {
  return rest
}

/** The kind of the matter leaves nothing to decide here: the page says so instead of asking in vain. */
function closedPage({ matter }: QuestionView, { say, provision }: Missing) {
  return {
    title: matterTitle('Nothing to decide here', matter),
    back: backToMatter(matter),
    heading: 'Nothing to decide here',
    sentences: [`${say}.`, `The rule is ${provisionText(provision)}.`],
    links: [
      { text: `Go to ${matter.spokenName}`, href: paths.matter(matter.address).overview },
      { text: 'Read the rule', href: paths.rule(provision) },
    ],
  }
}

function notYours({ matter, task }: QuestionView) {
  return {
    title: matterTitle('For someone else to decide', matter),
    back: backToMatter(matter),
    heading: 'This is for someone else to decide',
    sentences: [
      task?.waitingFor === undefined ? 'The law gives it to someone else.' : `It waits for: ${task.waitingFor}.`,
    ],
    links: [{ text: `Go to ${matter.spokenName}`, href: paths.matter(matter.address).overview }],
  }
}
