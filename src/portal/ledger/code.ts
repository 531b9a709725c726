import type { FastifyInstance } from 'fastify'
import type { PublishedCode } from '../../actions/public/published-code.ts'
import { londonDayOf, londonTimeOf, showDate } from '../../domain/calendar-date.ts'
import type { ClientCode } from '../../page/client-code.ts'
import { paths } from '../paths.ts'
import { render } from '../render.ts'

/** Which code a browser is given here, beside what the ledger has of it. */
export function codeRoutes(app: FastifyInstance, served: ClientCode, recorded: PublishedCode | undefined): void {
  app.get(paths.code, async (_request, reply) => {
    const latest = await recorded?.()
    return render(reply, 'ledger/code', {
      title: 'The code that your browser runs',
      section: paths.ledger,
      served,
      recorded: latest && {
        digest: latest.digest,
        on: `${showDate(londonDayOf(latest.recorded_at))} at ${londonTimeOf(latest.recorded_at)}`,
        same: latest.digest === served.digest ? 'yes' : 'no',
      },
      paths,
    })
  })

  app.get(paths.codeList, (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=300')
      .header('access-control-allow-origin', '*')
      .type('text/plain; charset=utf-8')
      .send(served.list),
  )
}
