import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Acting } from '../../actions/acting.ts'
import { arriveFile, type NotBrought } from '../../actions/evidence/arrive.ts'
import { bringFile } from '../../actions/evidence/bring-file.ts'
import { openExhibit } from '../../actions/evidence/open-exhibit.ts'
import { openRegister } from '../../actions/evidence/open-register.ts'
import { recordCustodyMove } from '../../actions/evidence/record-custody-move.ts'
import { recordExhibit } from '../../actions/evidence/record-exhibit.ts'
import { EMPTY } from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import { typed } from '../answers.ts'
import { type ArrivingForm, arrivingForm } from '../arriving-form.ts'
import type { Context } from '../context.ts'
import { lackingErrors } from '../lacking-errors.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { exhibitPage } from './exhibit-page.ts'
import { fileRoutes } from './file-routes.ts'
import { readExhibit, readMove, readNumber } from './form.ts'
import { bringFilePage, movePage, newExhibitPage } from './forms-page.ts'
import { registerPage } from './register-page.ts'
import { takingRoutes } from './taking.ts'

type OfMatter = { readonly Params: { readonly matter: string } }
type OfExhibit = { readonly Params: { readonly matter: string; readonly number: string } }

const FIELDS = [
  'kind',
  'description',
  'obtained',
  'on',
  'producedBy',
  'initials',
  'handedBy',
  'keptBy',
  'seal',
  'reason',
  'file',
]

/** Exhibits: their register, each with its custody, and the files among them. */
export function evidenceRoutes(app: FastifyInstance, context: Context): void {
  registerRoutes(app, context)
  oneRoutes(app, context)
  fileRoutes(app, context)
  takingRoutes(app, context)
}

function registerRoutes(app: FastifyInstance, { acting, evidence }: Context): void {
  app.get<OfMatter & { Querystring: { after?: string } }>(patterns.matter.evidence, async (request, reply) => {
    const after = readNumber(request.query.after)
    const view = await openRegister(acting(request), { matter: request.params.matter, after })
    return render(reply, 'evidence/register', registerPage(view, after))
  })

  app.get<OfMatter>(`${patterns.matter.evidence}/new`, async (request, reply) => {
    const view = await openRegister(acting(request), { matter: request.params.matter })
    if (view.mayAdd === 'no') return reply.callNotFound()
    return renderForm(reply, newExhibitPage(view.matter, EMPTY))
  })

  app.post<OfMatter>(`${patterns.matter.evidence}/new`, async (request, reply) => {
    const { matter } = request.params
    const person = acting(request)
    const view = await openRegister(person, { matter })
    const came = await arrivingForm(request.upload)
    if (view.mayAdd === 'no') {
      came.file?.pass()
      return reply.callNotFound()
    }
    const refuse = (errors: readonly FormError[]) =>
      renderForm(reply.code(422), newExhibitPage(view.matter, { values: came.sent, errors: inOrder(errors) }))
    const form = readExhibit(came.sent, matter)
    if (!form.ok) {
      came.file?.pass()
      return refuse(form.errors)
    }
    const arrived = came.file ? await arriveFile(evidence, claimOf(came), came.file.bytes) : undefined
    if (arrived && !arrived.ok) return refuse([{ field: 'file', message: NOT_BROUGHT[arrived.why] }])

    const recorded = await recordExhibit(person, evidence, form.value, arrived?.brought)
    if (recorded.ok) return reply.redirect(paths.matter(view.matter.address).exhibit(String(recorded.number)).show, 303)

    await arrived?.brought.arrived.drop()
    return refuse([
      ...lackingErrors(recorded, FIELDS, 'kind'),
      ...(came.file ? [{ field: 'file', message: 'Choose the file again: it was not kept' }] : []),
    ])
  })
}

function oneRoutes(app: FastifyInstance, { acting, evidence }: Context): void {
  app.get<OfExhibit>(patterns.exhibit.show, async (request, reply) => {
    const view = await open(acting(request), request.params)
    return render(reply, 'evidence/one', exhibitPage(view))
  })

  app.get<OfExhibit>(patterns.exhibit.custody, async (request, reply) => {
    const view = await open(acting(request), request.params)
    if (!view.may.has('record custody move')) return reply.callNotFound()
    return renderForm(reply, movePage(view, EMPTY))
  })

  app.post<OfExhibit>(patterns.exhibit.custody, async (request, reply) => {
    const { matter, number } = request.params
    const person = acting(request)
    const values = typed(request.body)
    const read = readMove(values, matter, readNumber(number))
    const recorded = read.ok ? await recordCustodyMove(person, read.value) : undefined
    if (recorded?.ok) return reply.redirect(addressOf(request.params), 303)

    const errors = read.ok ? lackingErrors(recorded, FIELDS, 'keptBy') : read.errors
    const view = await open(person, request.params)
    return renderForm(reply.code(422), movePage(view, { values, errors: inOrder(errors) }))
  })

  app.get<OfExhibit>(patterns.exhibit.file, async (request, reply) => {
    const view = await open(acting(request), request.params)
    if (!view.may.has('bring evidence file') || view.file || view.kind === 'physical') return reply.callNotFound()
    return renderForm(reply, bringFilePage(view, EMPTY))
  })

  app.post<OfExhibit>(patterns.exhibit.file, async (request, reply) => {
    const person = acting(request)
    const view = await open(person, request.params)
    const came = await arrivingForm(request.upload)
    if (!view.may.has('bring evidence file')) {
      came.file?.pass()
      return reply.callNotFound()
    }
    const refuse = (message: string) =>
      renderForm(reply.code(422), bringFilePage(view, { values: {}, errors: [{ field: 'file', message }] }))
    if (!came.file) return refuse('Choose the file')
    const arrived = await arriveFile(evidence, claimOf(came), came.file.bytes)
    if (!arrived.ok) return refuse(NOT_BROUGHT[arrived.why])

    const brought = await bringFile(
      person,
      evidence,
      { matter: request.params.matter, exhibit: view.number },
      arrived.brought,
    )
    if (brought.ok) return reply.redirect(addressOf(request.params), 303)
    await arrived.brought.arrived.drop()
    return refuse(lackingErrors(brought, FIELDS, 'file')[0]?.message ?? 'It was not kept')
  })
}

function open(person: Acting, { matter, number }: OfExhibit['Params']) {
  return openExhibit(person, { matter, exhibit: readNumber(number) })
}

function addressOf({ matter, number }: OfExhibit['Params']): string {
  return paths.matter(encodeURIComponent(matter)).exhibit(encodeURIComponent(number)).show
}

function renderForm(reply: FastifyReply, page: ReturnType<typeof movePage>): FastifyReply {
  const { modules } = reply.server.rendering
  return render(reply, 'evidence/form', { ...page, script: modules.path('src/browser/hash-before-sending.ts') })
}

function claimOf({ sent, file }: ArrivingForm): Parameters<typeof arriveFile>[1] {
  return { name: file?.name ?? '', claimed: sent.digest }
}

const NOT_BROUGHT: Readonly<Record<NotBrought, string>> = {
  'too large': 'The file is larger than 2 GB, which is the most that is taken in. Nothing of it was kept',
  empty: 'Choose a file that is not empty',
  'other than it left':
    'What arrived is not what left your machine, so nothing of it was kept. Send it again; if it happens twice, the line or the disk is at fault',
}

/** As the fields stand on the page. */
function inOrder(errors: readonly FormError[]): readonly FormError[] {
  return errors.toSorted((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field))
}
