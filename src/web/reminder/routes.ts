import type { FastifyInstance } from 'fastify'
import { makeCalendar, openReminders, revokeCalendar, setAddress } from '../../actions/reminder/reminders.ts'
import { typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { readReminder } from './form.ts'
import { remindersPage } from './page.ts'

const NOTHING = { values: {}, errors: [] } as const

/** Where a person is reminded, and the calendar that a program fetches. */
export function reminderRoutes(app: FastifyInstance, { acting, calendar }: Context): void {
  app.get(paths.reminders, async (request, reply) =>
    render(reply, 'reminder/index', remindersPage(await openReminders(acting(request)), undefined, NOTHING)),
  )

  app.post(paths.reminders, async (request, reply) => {
    const reader = acting(request)
    const values = typed(request.body)
    const { what, address } = readReminder(values)
    if (what === 'make') {
      const { protocol, host } = request
      const made = `${protocol}://${host}${paths.calendar(await makeCalendar(reader))}`

      return render(reply, 'reminder/index', remindersPage(await openReminders(reader), made, NOTHING))
    }
    if (what === 'revoke') await revokeCalendar(reader)
    if (what === 'address') {
      const set = await setAddress(reader, { address })
      if (!set.ok && set.why === 'missing') {
        const errors = set.missing.map(({ about, say }) => ({ field: about, message: say }))

        return render(
          reply.code(422),
          'reminder/index',
          remindersPage(await openReminders(reader), undefined, { values, errors }),
        )
      }
    }

    return reply.redirect(paths.reminders, 303)
  })

  // A calendar program cannot sign in: the secret in the address is the whole of it, and opens only numbers and days.
  app.get<{ Params: { token: string } }>(patterns.calendar, { config: { open: true } }, async (request, reply) => {
    const text = await calendar(request.params.token)
    if (text === undefined) return reply.callNotFound()

    return reply.type('text/calendar; charset=utf-8').header('cache-control', 'no-store').send(text)
  })
}
