import { join } from 'node:path'
import { actingAs } from '../actions/acting.ts'
import { publishedLedger } from '../actions/public/published-ledger.ts'
import { readCalendar } from '../actions/reminder/reminders.ts'
import { closeSession } from '../actions/session/close-session.ts'
import { findSession } from '../actions/session/find-session.ts'
import { listDemonstrationPeople } from '../actions/session/list-demonstration-people.ts'
import { openSession } from '../actions/session/open-session.ts'
import { openStore, type Store } from '../store/database.ts'
import { createStaffApp } from '../web/app.ts'
import { registerFeatures } from '../web/features.ts'
import type { SessionStore } from '../web/session.ts'
import { signedIn } from '../web/signed-in.ts'
import { liveAsPart, told } from './part.ts'

const given = await told()
const store = openStore(given('DATABASE'), 12, 'once')
const data = given('CANDOUR_DATA')
const app = await createStaffApp({
  assets: given('CANDOUR_ASSETS'),
  logLevel: 'warn',
  secure: given('CANDOUR_HTTPS') === 'yes',
  sessions: sessionsIn(store),
  register: (features) =>
    registerFeatures(features, {
      acting: (request) => actingAs(store, signedIn(request).person),
      demonstrationPeople: () => listDemonstrationPeople(store),
      calendar: (secret) => readCalendar(store, secret),
      ledger: publishedLedger(store, join(data, 'checkpoints', 'verifier')),
      data,
    }),
})
await app.listen({ host: given('HOST'), port: Number(given('PORT')) })

liveAsPart(async () => {
  await app.close()
  await store.destroy()
})

/** Sessions as the demonstration's sign-in opens them; proof of who one is takes its place at this one seam. */
function sessionsIn(store: Store): SessionStore {
  return {
    open: async (reference) => {
      const opened = await openSession(store, reference)
      if (!opened.ok) throw new Error(`No session can be opened: ${opened.refusal}.`)
      return opened.token
    },
    find: (token) => findSession(store, token),
    close: (token) => closeSession(store, token),
  }
}
