import type { FastifyInstance } from 'fastify'
import { dropDraft } from '../../actions/draft/drop.ts'
import { keepDraft } from '../../actions/draft/keep.ts'
import { openDraft } from '../../actions/draft/open.ts'
import { beginStatement } from '../../actions/statement/begin.ts'
import { captureStatement } from '../../actions/statement/capture.ts'
import { listStatements } from '../../actions/statement/list.ts'
import { openStatement } from '../../actions/statement/open.ts'
import { readBack } from '../../actions/statement/read-back.ts'
import type { StatementView } from '../../actions/statement/read-statement.ts'
import { isFixed } from '../../domain/statement.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { capturePage } from './capture-page.ts'
import { copyRoutes } from './copy-routes.ts'
import { readAnswer, readAsked, readNew, readNumber, readStep, readWords } from './form.ts'
import { addressesOf } from './heading.ts'
import { listPage } from './list-page.ts'
import { readBackPage } from './read-back-page.ts'
import { refusedFields } from './refused.ts'
import { signRoutes } from './sign-routes.ts'

type OfMatter = { readonly Params: { readonly matter: string } }
type OfStatement = { readonly Params: { readonly matter: string; readonly number: string } }

/** Statements: written in the witness’s words, read back, signed, copied and served. */
export function statementRoutes(app: FastifyInstance, context: Context): void {
  const { acting } = context
  app.get<OfMatter>(patterns.matter.statements, async (request, reply) => {
    const reader = acting(request)
    const view = await listStatements(reader, { matter: request.params.matter })
    return render(reply, 'statement/list', listPage(view, { values: {}, errors: [] }, reader.today))
  })

  app.post<OfMatter>(patterns.matter.statements, async (request, reply) => {
    const { matter } = request.params
    const reader = acting(request)
    const { kind = 'account', 'adds-to': addsTo } = readNew(request.body)
    const begun = await beginStatement(reader, { matter, kind, addsTo: kind === 'account' ? undefined : addsTo })
    if (begun.ok)
      return reply.redirect(paths.matter(encodeURIComponent(matter)).statement(String(begun.number)).capture, 303)
    const errors = refusedFields(begun, { addsTo: 'adds-to' })
    const filled = { values: typed(request.body), errors }
    return render(
      reply.code(422),
      'statement/list',
      listPage(await listStatements(reader, { matter }), filled, reader.today),
    )
  })

  app.get<OfStatement>(patterns.matter.statement.show, async (request, reply) => {
    const view = await openStatement(acting(request), asked(request.params))
    const at = addressesOf(view)
    const next = isFixed(view.state.kind) === 'fixed' ? at.copy : view.state.kind === 'draft' ? at.capture : at.readBack
    return reply.redirect(next, 303)
  })

  captureRoutes(app, context)
  readBackRoutes(app, context)
  signRoutes(app, context)
  copyRoutes(app, context)
}

const asked = ({ matter, number }: OfStatement['Params']) => ({ matter, number: readNumber(number) })

const draftOf = (view: Pick<StatementView, 'matter' | 'number'>): string =>
  `statement ${view.matter.address} ${view.number}`

function captureRoutes(app: FastifyInstance, { acting }: Context): void {
  const script = () => app.rendering.modules.path('src/browser/keep-typing.ts')

  app.get<OfStatement>(patterns.matter.statement.capture, async (request, reply) => {
    const reader = acting(request)
    const view = await openStatement(reader, asked(request.params))
    if (isFixed(view.state.kind) === 'fixed') return reply.redirect(addressesOf(view).copy, 303)
    const kept = await openDraft(reader, { form: draftOf(view) })
    const words = kept ? readWords(kept.typed) : (view.versions.at(-1)?.paragraphs.join('\n\n') ?? '')
    return render(
      reply,
      'statement/capture',
      capturePage(view, { values: { words }, errors: [] }, reader.today, script()),
    )
  })

  // What is typed is kept for whoever types it, and is no record: the address of the page that is open answers for it.
  app.post<OfStatement>(patterns.matter.statement.typed, async (request, reply) => {
    const reader = acting(request)
    const { matter, number } = request.params
    const form = `statement ${matter.toLowerCase()} ${readNumber(number)}`
    await keepDraft(reader, { form, typed: { words: readWords(request.body) } })
    return reply.code(204).send()
  })

  app.post<OfStatement>(patterns.matter.statement.capture, async (request, reply) => {
    const reader = acting(request)
    const view = await openStatement(reader, asked(request.params))
    const at = addressesOf(view)
    const words = readWords(request.body)
    const step = readStep(request.body)
    if (step === 'leave') {
      await keepDraft(reader, { form: draftOf(view), typed: { words } })
      return reply.redirect(paths.matter(view.matter.address).statements, 303)
    }
    const kept = await captureStatement(reader, { ...asked(request.params), words })
    if (kept.ok) {
      await dropDraft(reader, { form: draftOf(view) })
      return reply.redirect(step === 'read' ? at.readBack : at.capture, 303)
    }
    const filled = { values: { words }, errors: refusedFields(kept) }
    return render(reply.code(422), 'statement/capture', capturePage(view, filled, reader.today, script()))
  })
}

function readBackRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get<OfStatement>(patterns.matter.statement.readBack, async (request, reply) => {
    const view = await openStatement(acting(request), asked(request.params))
    if (isFixed(view.state.kind) === 'fixed') return reply.redirect(addressesOf(view).copy, 303)
    return render(
      reply,
      'statement/read-back',
      readBackPage(view, readAsked(request.query), { values: {}, errors: [] }),
    )
  })

  app.post<OfStatement>(patterns.matter.statement.readBack, async (request, reply) => {
    const reader = acting(request)
    const named = asked(request.params)
    const { version = 0, paragraph = 0, said, words = '', initials } = readAnswer(request.body)
    const { size } = readAsked(request.body)
    const at = paths.matter(encodeURIComponent(named.matter)).statement(String(named.number)).readBack
    const sized = size ? `&size=${size}` : ''
    if (said === 'change') return reply.redirect(`${at}?change=${paragraph}${sized}#paragraph-${paragraph}`, 303)
    const recorded = await readBack(reader, {
      ...named,
      version,
      paragraph,
      said:
        said === 'changed'
          ? { kind: 'changed', words, initials }
          : { kind: 'answered', answer: said === 'right' || said === 'not sure' ? said : 'skipped' },
    })
    const view = await openStatement(reader, named)
    if (recorded.ok) {
      const next =
        view.lines.find((line) => line.said === 'not read yet') ?? view.lines.find((line) => line.said !== 'right')
      const query = size ? `?size=${size}` : ''
      return reply.redirect(`${at}${query}${next ? `#paragraph-${next.number}` : '#paragraphs'}`, 303)
    }
    const errors = refusedFields(recorded)
    const page = readBackPage(
      view,
      { at: undefined, change: said === 'changed' ? paragraph : undefined, size },
      { values: typed(request.body), errors },
    )
    return render(reply.code(422), 'statement/read-back', page)
  })
}
