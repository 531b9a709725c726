import { join } from 'node:path'
import pg from 'pg'
import { actingAs, REAL_WORLD } from '../src/actions/acting.ts'
import { publishedLedger } from '../src/actions/public/published-ledger.ts'
import { findSession } from '../src/actions/session/find-session.ts'
import { openSession } from '../src/actions/session/open-session.ts'
import { prepareAssets } from '../src/page/assets.ts'
import { openStore } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded-postgres.ts'
import { prepareInstallation } from '../src/store/installation.ts'
import { createStaffApp } from '../src/web/app.ts'
import { registerFeatures } from '../src/web/features.ts'
import { signedIn } from '../src/web/signed-in.ts'
import { forceAtScale } from './force-at-scale.ts'
import type { Bench, Figure } from './harness.ts'
import { PAGES, type PlannedRequest, peopleAtWork } from './people-at-work.ts'

const ASKED = 150

/** Where the milliseconds of one page went. */
type Spent = { statements: number; sql: number; witnessing: number; rendering: number; whole: number }

export const bench: Bench = {
  name: 'page-time',
  asks: 'where does the time of a page go?',
  async measure(): Promise<readonly Figure[]> {
    const force = forceAtScale()
    const server = await startEmbedded(force.folder)
    const spent: Spent = { statements: 0, sql: 0, witnessing: 0, rendering: 0, whole: 0 }
    try {
      const installation = await prepareInstallation(
        `postgresql://postgres@localhost/postgres?host=${server.socket}`,
        force.folder,
        true,
      )
      const store = openStore(installation.address('candour_staff'), 12)
      const app = await createStaffApp({
        assets: await assets(force.folder),
        logLevel: 'warn',
        secure: false,
        sessions: {
          open: async (reference) => {
            const opened = await openSession(store, reference)
            if (!opened.ok) throw new Error(opened.refusal)
            return opened.token
          },
          find: (token) => findSession(store, token),
          close: async () => undefined,
        },
        register: (features) =>
          registerFeatures(features, {
            acting: (request) =>
              actingAs(store, signedIn(request).person, { now: REAL_WORLD.now, bytes: REAL_WORLD.bytes }),
            demonstrationPeople: async () =>
              (await import('../src/actions/session/list-demonstration-people.ts')).listDemonstrationPeople(store),
            calendar: async () => undefined,
            ledger: publishedLedger(store, join(force.folder, 'checkpoints', 'verifier')),
            data: force.folder,
          }),
      })
      const address = await app.listen({ host: '127.0.0.1', port: 0 })
      const people = await peopleAtWork(address, installation.superuser, 6)
      timeStatements(spent)
      const render = app.rendering.pages.render
      Object.assign(app.rendering.pages, {
        render: (template: string, view: object) =>
          timed(
            (ms) => (spent.rendering += ms),
            () => render(template, view),
          ),
      })

      const figures: Figure[] = []
      for (const page of PAGES) {
        const requests = people
          .flatMap((draw) => Array.from({ length: ASKED }, (_, at) => draw(at)))
          .filter((each) => each.page === page)
        for (const each of requests.slice(0, 20)) await answer(address, each)
        const counted = requests.slice(20, 20 + ASKED)
        Object.assign(spent, { statements: 0, sql: 0, witnessing: 0, rendering: 0, whole: 0 })
        for (const each of counted) {
          const began = performance.now()
          await answer(address, each)
          spent.whole += performance.now() - began
        }
        figures.push(...shares(page, spent, counted.length))
      }
      await app.close()
      await store.destroy()
      return figures
    } finally {
      await server.stop()
      force.done()
    }
  },
}

/** Every statement that this process sends, from sending to its last row; closing an act apart from the others. */
function timeStatements(spent: Spent): void {
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function timedQuery(this: unknown, ...args: unknown[]) {
    const asked = args[0] as string | { text?: string }
    const text = typeof asked === 'string' ? asked : (asked.text ?? '')
    const began = performance.now()
    const answered = query.apply(this, args)
    const count = () => {
      spent.statements += 1
      spent[text.includes('close_act') ? 'witnessing' : 'sql'] += performance.now() - began
    }
    if (answered instanceof Promise) answered.then(count, count)
    return answered
  } as typeof pg.Client.prototype.query
}

function shares(page: string, spent: Spent, pages: number): readonly Figure[] {
  const each = (ms: number) => ms / pages
  const rest = spent.whole - spent.sql - spent.witnessing - spent.rendering

  return [
    { what: `${page}: the whole, on average of ${pages}`, value: each(spent.whole), unit: 'ms' },
    {
      what: `${page}: in the database, ${(spent.statements / pages).toFixed(1)} statements`,
      value: each(spent.sql),
      unit: 'ms',
    },
    { what: `${page}: closing the act: digests and commitment`, value: each(spent.witnessing), unit: 'ms' },
    { what: `${page}: filling templates`, value: each(spent.rendering), unit: 'ms' },
    { what: `${page}: the rest`, value: each(rest), unit: 'ms' },
  ]
}

async function answer(address: string, { method, path, cookie, body }: PlannedRequest): Promise<void> {
  const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }) }
  const response = await fetch(`${address}${path}`, { method, headers, ...(body !== undefined && { body }) })
  if (response.status !== 200) throw new Error(`a page was answered with ${response.status}`)
  await response.arrayBuffer()
}

function timed<T>(took: (ms: number) => void, work: () => T): T {
  const began = performance.now()
  const done = work()
  took(performance.now() - began)
  return done
}

async function assets(folder: string): Promise<string> {
  const prepared = join(folder, 'assets')
  await prepareAssets(prepared)
  return prepared
}
