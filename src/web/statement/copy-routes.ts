import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Acting } from '../../actions/acting.ts'
import { openStatement } from '../../actions/statement/open.ts'
import { openScan } from '../../actions/statement/open-scan.ts'
import { printStatement } from '../../actions/statement/print.ts'
import { serveStatement } from '../../actions/statement/serve.ts'
import { isFixed } from '../../domain/statement.ts'
import type { FormError } from '../../page/form-error.ts'
import { dayError, type Typed, typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { copyPage } from './copy-page.ts'
import { readCopyFor, readNumber, readServed } from './form.ts'
import { addressesOf } from './heading.ts'
import { refusedFields } from './refused.ts'

type OfStatement = { readonly Params: { readonly matter: string; readonly number: string } }
type Named = { readonly matter: string; readonly number: number }

const ENDING = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' } as const

/** A signed statement: its copies, the signed paper, and on whom it was served. */
export function copyRoutes(app: FastifyInstance, { acting }: Context): void {
  const asked = ({ matter, number }: OfStatement['Params']): Named => ({ matter, number: readNumber(number) })

  app.get<OfStatement>(patterns.matter.statement.copy, async (request, reply) => {
    const reader = acting(request)
    const view = await openStatement(reader, asked(request.params))
    if (isFixed(view.state.kind) === 'open') return reply.redirect(addressesOf(view).sign, 303)
    return render(reply, 'statement/copy', copyPage(view, { values: {}, errors: [] }, reader.today))
  })

  app.post<OfStatement>(patterns.matter.statement.copy, async (request, reply) => {
    const reader = acting(request)
    const named = asked(request.params)
    const printed = await printStatement(reader, { ...named, copyFor: readCopyFor(request.body) })
    if (!printed.ok) return again(reply, reader, named, {}, refusedFields(printed))
    return reply
      .header('content-disposition', `attachment; filename="${printed.name}"`)
      .type('application/pdf')
      .send(Buffer.from(printed.pdf))
  })

  app.post<OfStatement>(patterns.matter.statement.scan, async (request, reply) => {
    const reader = acting(request)
    const named = asked(request.params)
    const scan = await openScan(reader, named)
    if (!scan.ok) return again(reply, reader, named, {}, refusedFields(scan))
    return reply
      .header('content-disposition', `attachment; filename="signed-${named.number}.${ENDING[scan.media]}"`)
      .type(scan.media)
      .send(Buffer.from(scan.bytes))
  })

  app.post<OfStatement>(patterns.matter.statement.serve, async (request, reply) => {
    const reader = acting(request)
    const named = asked(request.params)
    const values = typed(request.body)
    const { on, day } = readServed(values)
    if (day.day === undefined)
      return again(reply, reader, named, values, [
        ...(on === undefined ? [{ field: 'on', message: 'Say on whom it was served' }] : []),
        dayError('day', day.kind === 'nothing' ? 'Say on which day' : 'Give the day, month and year'),
      ])
    const served = await serveStatement(reader, { ...named, on, day: day.day })
    if (!served.ok) return again(reply, reader, named, values, refusedFields(served))
    return reply.redirect(paths.matter(encodeURIComponent(named.matter)).statement(String(named.number)).copy, 303)
  })
}

async function again(reply: FastifyReply, reader: Acting, named: Named, values: Typed, errors: readonly FormError[]) {
  const view = await openStatement(reader, named)
  return render(reply.code(422), 'statement/copy', copyPage(view, { values, errors }, reader.today))
}
