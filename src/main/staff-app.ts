import type { FastifyInstance } from 'fastify'
import { actingAs } from '../actions/acting.ts'
import { closeSession } from '../actions/session/close-session.ts'
import { findSession } from '../actions/session/find-session.ts'
import { listDemonstrationPeople } from '../actions/session/list-demonstration-people.ts'
import { openSession } from '../actions/session/open-session.ts'
import type { Store } from '../store/database.ts'
import { createStaffApp } from '../web/app.ts'
import { registerFeatures } from '../web/features.ts'
import type { SessionStore } from '../web/session.ts'
import { signedIn } from '../web/signed-in.ts'

type Around = {
  /** The folder that `prepareAssets` filled. */
  readonly assets: string
  /** The data folder of the installation. */
  readonly data: string
  readonly logLevel: string
}

/** The staff web over a database, with every feature. */
export function staffApp(store: Store, { assets, logLevel }: Around): Promise<FastifyInstance> {
  return createStaffApp({
    assets,
    logLevel,
    secure: false,
    sessions: sessionsIn(store),
    register: (app) =>
      registerFeatures(app, {
        acting: (request) => actingAs(store, signedIn(request).person),
        demonstrationPeople: () => listDemonstrationPeople(store),
      }),
  })
}

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
