import type { FastifyInstance } from 'fastify'
import { recordWithdrawal } from '../../actions/ending/record-withdrawal.ts'
import { openMatter } from '../../actions/matter/open-matter.ts'
import type { FormError } from '../../page/form-error.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { readWithdrawal } from './form.ts'
import { withdrawalPage } from './page.ts'

type OfMatter = { readonly Params: { readonly matter: string } }

/** A complaint that is withdrawn: recorded as it was said, and decided upon by someone else. */
export function withdrawalRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get<OfMatter>(patterns.matter.withdrawal, async (request, reply) => {
    const view = await openMatter(acting(request), { matter: request.params.matter })
    if (!view.mayDo.includes('record withdrawal')) return reply.callNotFound()

    return render(reply, 'withdrawal/new', withdrawalPage(view, { values: {}, errors: [] }))
  })

  app.post<OfMatter>(patterns.matter.withdrawal, async (request, reply) => {
    const { matter } = request.params
    const reader = acting(request)
    const values = typed(request.body)
    const read = readWithdrawal(values, matter, reader.today)
    const recorded = read.ok ? await recordWithdrawal(reader, read.value) : undefined
    if (recorded?.ok) return reply.redirect(`${paths.matter(encodeURIComponent(matter)).overview}?now=withdrawal`, 303)

    const errors = read.ok ? refusedBy(recorded) : read.errors
    const view = await openMatter(reader, { matter })
    return render(reply.code(422), 'withdrawal/new', withdrawalPage(view, { values, errors }))
  })
}

function refusedBy(recorded: Awaited<ReturnType<typeof recordWithdrawal>> | undefined): readonly FormError[] {
  return recorded?.ok === false && recorded.why === 'missing'
    ? recorded.missing.map(({ about, say }) =>
        about === 'words' ? { field: 'words', message: say } : { field: 'on', at: 'on-day', message: say },
      )
    : []
}
