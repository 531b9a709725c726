import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Acting } from '../../actions/acting.ts'
import { moveMatter } from '../../actions/matter/move.ts'
import { type MatterView, openMatter } from '../../actions/matter/open-matter.ts'
import { openMove } from '../../actions/matter/open-move.ts'
import { endRelation, relateMatters } from '../../actions/matter/relate.ts'
import { putMatterIntoOperation, takeMatterOut } from '../../actions/operation/change.ts'
import type { Recorded } from '../../actions/recorded.ts'
import type { ActName } from '../../domain/permission.ts'
import { EMPTY, type Filled } from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import { type Typed, typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render, type StaffPageView } from '../render.ts'
import { readInOperation, readMove, readReason, readRelation } from './form.ts'
import { endLinkPage, movePage, putInPage, relatePage, takeOutPage } from './page.ts'

type Params = { readonly matter: string; readonly relation: string; readonly operation: string }
type Asked = { readonly Params: Params }

/** One form about how a matter hangs together with others, from the page that asks to the act that records. */
type TogetherForm = {
  readonly at: string
  readonly act: ActName
  readonly page: (
    view: MatterView,
    params: Params,
    filled: Filled,
  ) => (StaffPageView & Record<string, unknown>) | undefined
  readonly record: (acting: Acting, params: Params, form: Typed) => Promise<Recorded<object>>
}

const FORMS: readonly TogetherForm[] = [
  {
    at: patterns.matter.relate,
    act: 'relate matters',
    page: (view, _, filled) => relatePage(view, filled),
    record: (acting, { matter }, form) => relateMatters(acting, readRelation(form, matter)),
  },
  {
    at: patterns.matter.endLink,
    act: 'end relation',
    page: (view, { relation }, filled) => endLinkPage(view, relation, filled),
    record: (acting, { matter, relation }, form) => endRelation(acting, { matter, relation, reason: readReason(form) }),
  },
  {
    at: patterns.matter.putIntoOperation,
    act: 'put matter into operation',
    page: (view, _, filled) => putInPage(view, filled),
    record: (acting, { matter }, form) => {
      const { operation = '', reason } = readInOperation(form)
      return putMatterIntoOperation(acting, { matter, operation, reason })
    },
  },
  {
    at: patterns.matter.takeOutOfOperation,
    act: 'take matter out',
    page: (view, { operation }, filled) => takeOutPage(view, operation, filled),
    record: (acting, { matter, operation }, form) =>
      takeMatterOut(acting, { matter, operation, reason: readReason(form) }),
  },
]

/** How matters hang together: links, operations, and the move to another force. */
export function togetherRoutes(app: FastifyInstance, { acting }: Context): void {
  for (const form of FORMS) {
    app.get<Asked>(form.at, async (request, reply) => {
      const view = await openMatter(acting(request), { matter: request.params.matter })
      return show(form, view, request.params, EMPTY, reply)
    })

    app.post<Asked>(form.at, async (request, reply) => {
      const { params } = request
      const reader = acting(request)
      const values = typed(request.body)
      const recorded = await form.record(reader, params, values)
      if (recorded.ok)
        return reply.redirect(`${paths.matter(encodeURIComponent(params.matter)).overview}?now=together`, 303)

      const view = await openMatter(reader, { matter: params.matter })
      return show(form, view, params, { values, errors: errorsOf(recorded) }, reply.code(422))
    })
  }

  app.get<Asked>(patterns.matter.move, async (request, reply) => {
    const view = await openMove(acting(request), { matter: request.params.matter })
    if (view.mayMove === 'no') return reply.callNotFound()

    return render(reply, 'together/form', movePage(view, EMPTY))
  })

  app.post<Asked>(patterns.matter.move, (request, reply) => move(acting(request), request, reply))
}

async function move(reader: Acting, request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
  const { matter } = request.params
  const view = await openMove(reader, { matter })
  const values = typed(request.body)
  const read = readMove(values, matter)
  const recorded = read.ok ? await moveMatter(reader, read.value) : undefined
  if (recorded?.ok) {
    const { shown, spokenName } = view.matter
    const heading = `${spokenName} ${shown} is with ${recorded.force} now`

    return render(reply, 'page/message', {
      title: 'The matter has moved',
      section: 'matters',
      heading,
      sentences: ['It keeps its reference, its clocks and its record. People of this force do not find it any more.'],
      links: [{ text: 'Matters', href: paths.matters }],
    })
  }
  const errors = read.ok ? errorsOf(recorded) : read.errors

  return render(reply.code(422), 'together/form', movePage(view, { values, errors }))
}

function show(form: TogetherForm, view: MatterView, params: Params, filled: Filled, reply: FastifyReply): FastifyReply {
  const page = view.mayDo.includes(form.act) ? form.page(view, params, filled) : undefined
  if (!page) {
    reply.callNotFound()
    return reply
  }

  return render(reply, 'together/form', page)
}

/** What the law asks for goes to the field that it is about; a form of one question has only its reason. */
function errorsOf(recorded: Recorded<object> | undefined): readonly FormError[] {
  if (recorded?.ok !== false || recorded.why !== 'missing') return []

  return recorded.missing.map(({ about, say }) =>
    about === 'on'
      ? { field: 'on', at: 'on-day', message: say }
      : { field: about === 'relation' ? 'reason' : about, message: say },
  )
}
