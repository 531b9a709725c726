import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { askPurpose, statePurpose } from '../../actions/purpose/state-purpose.ts'
import { PURPOSES } from '../../domain/stated-purpose.ts'
import type { FormError } from '../../page/form-error.ts'
import { oneOf, typed, words } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { returnAddress } from '../signed-in.ts'
import { purposePage } from './page.ts'

type OfMatter = { readonly Params: { readonly matter: string } }

const schema = z.object({ purpose: oneOf(PURPOSES), words })
const asked = z.object({ to: z.string().max(300).optional().catch(undefined) })

/** Why do you open this? Asked before anything of a matter is shown. */
export function purposeRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get<OfMatter>(patterns.matter.purpose, async (request, reply) => {
    const matter = await askPurpose(acting(request), request.params)
    const { to } = asked.parse(request.query)

    return render(reply, 'purpose/ask', purposePage(matter, { values: { to }, errors: [] }))
  })

  app.post<OfMatter>(patterns.matter.purpose, async (request, reply) => {
    const reader = acting(request)
    const { matter } = request.params
    const values = typed(request.body)
    const done = await statePurpose(reader, { ...schema.parse(values), matter })
    const overview = paths.matter(encodeURIComponent(matter)).overview
    if (done.ok) return reply.redirect(within(overview, returnAddress(values.to, overview)), 303)

    const errors: readonly FormError[] =
      done.why === 'missing' ? done.missing.map(({ about, say }) => ({ field: about, message: say })) : []
    return render(reply.code(422), 'purpose/ask', purposePage(await askPurpose(reader, { matter }), { values, errors }))
  })
}

/** On to a page of this matter and of no other. */
function within(overview: string, address: string): string {
  return address === overview || address.startsWith(`${overview}/`) ? address : overview
}
