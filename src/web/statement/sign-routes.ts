import type { FastifyInstance } from 'fastify'
import { openStatement } from '../../actions/statement/open.ts'
import type { StatementView } from '../../actions/statement/read-statement.ts'
import { recordParticulars } from '../../actions/statement/record-particulars.ts'
import { LARGEST_SCAN, signStatement } from '../../actions/statement/sign.ts'
import { isFixed } from '../../domain/statement.ts'
import type { FormError } from '../../page/form-error.ts'
import type { Typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { patterns } from '../paths.ts'
import { render } from '../render.ts'
import { readNumber, readParticulars, readSignature, readSignStep } from './form.ts'
import { addressesOf } from './heading.ts'
import { refusedFields } from './refused.ts'
import { signPage } from './sign-page.ts'
import { readSignForm } from './upload.ts'

type OfStatement = { readonly Params: { readonly matter: string; readonly number: string } }

const TOO_LARGE: FormError = {
  field: 'signature-on-paper',
  message: 'This file is larger than 3 MB. Scan it in grey or at a lower resolution',
}

/** What stands on the statement besides its words, and the signature that fixes it. */
export function signRoutes(app: FastifyInstance, { acting }: Context): void {
  const script = () => app.rendering.modules.path('src/browser/draw-signature.ts')
  const asked = ({ matter, number }: OfStatement['Params']) => ({ matter, number: readNumber(number) })

  app.get<OfStatement>(patterns.matter.statement.sign, async (request, reply) => {
    const view = await openStatement(acting(request), asked(request.params))
    if (isFixed(view.state.kind) === 'fixed') return reply.redirect(addressesOf(view).copy, 303)
    return render(reply, 'statement/sign', signPage(view, { values: valuesOf(view), errors: [] }, script()))
  })

  app.post<OfStatement>(patterns.matter.statement.sign, async (request, reply) => {
    const reader = acting(request)
    const named = asked(request.params)
    const { values, scan, tooLarge } = await readSignForm(request.upload, LARGEST_SCAN)
    const again = async (errors: readonly FormError[]) =>
      render(
        reply.code(422),
        'statement/sign',
        signPage(await openStatement(reader, named), { values, errors }, script()),
      )
    const kept = await recordParticulars(reader, { ...readParticulars(values), ...named })
    if (!kept.ok) return again(refusedFields(kept))
    const view = await openStatement(reader, named)
    if (readSignStep(values) !== 'sign') return reply.redirect(addressesOf(view).readBack, 303)
    if (tooLarge === 'yes') return again([TOO_LARGE])

    const signed = await signStatement(reader, { ...readSignature(values), ...named, scan })
    if (!signed.ok) return again(refusedFields(signed))
    return reply.redirect(addressesOf(view).copy, 303)
  })
}

/** What was given before, to fill the form with. */
function valuesOf({ particulars }: StatementView): Typed {
  if (!particulars) return { language: 'English' }
  const { age, ...rest } = particulars

  return { ...rest, ...(age !== undefined && { age: String(age) }) }
}
