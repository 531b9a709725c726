import { join } from 'node:path'
import pg from 'pg'
import { actingAs } from '../src/actions/acting.ts'
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
import { processesUnder, readIfThere } from './running-house.ts'

/** How often each page is asked for; less often says the same with a wider margin. */
const ASKED = Number(process.env.CANDOUR_BENCH_ASKED ?? 150)

/** Where the milliseconds of one page went. */
type Spent = { statements: number; sql: number; witnessing: number; rendering: number; whole: number }

/** Each statement by its text: how often it was sent, and for how long it was waited for. */
const statements = new Map<string, { times: number; ms: number }>()

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
      const store = openStore(installation.address('candour_staff'), 12, 'once')
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
            acting: (request) => actingAs(store, signedIn(request).person),
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
        statements.clear()
        const processor = [processorOf(process.pid), processorUnder(process.pid)] as const
        for (const each of counted) {
          const began = performance.now()
          await answer(address, each)
          spent.whole += performance.now() - began
        }
        const house = processorOf(process.pid) - processor[0]
        const database = processorUnder(process.pid) - processor[1]
        figures.push(...shares(page, spent, counted.length))
        figures.push({
          what: `${page}: processor, of the house and whoever asks`,
          value: house / counted.length,
          unit: 'ms',
        })
        figures.push({ what: `${page}: processor, of PostgreSQL`, value: database / counted.length, unit: 'ms' })
        if (process.env.CANDOUR_BENCH_STATEMENTS !== undefined) printStatements(page, counted.length)
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
      const known = statements.get(text) ?? { times: 0, ms: 0 }
      statements.set(text, { times: known.times + 1, ms: known.ms + performance.now() - began })
      spent[text.includes('close_act') ? 'witnessing' : 'sql'] += performance.now() - began
    }
    if (answered instanceof Promise) answered.then(count, count)
    return answered
  } as typeof pg.Client.prototype.query
}

/** What each statement of a page costs, the dearest first: printed where somebody asks for it. */
function printStatements(page: string, pages: number): void {
  console.log(`${page}: each statement, its times and milliseconds on a page`)
  for (const [text, { times, ms }] of [...statements].toSorted(([, a], [, b]) => b.ms - a.ms).slice(0, 40))
    console.log(
      `  ${(times / pages).toFixed(2)} ${(ms / pages).toFixed(2)} ${text.replaceAll(/\s+/g, ' ').slice(0, 150)}`,
    )
}

/** Milliseconds of processor that a process has taken, as Linux counts them; nothing on other systems. */
function processorOf(pid: number): number {
  const fields = readIfThere(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ')

  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10
}

function processorUnder(pid: number): number {
  return processesUnder(pid).reduce((sum, each) => sum + processorOf(each), 0)
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
