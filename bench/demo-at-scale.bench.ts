import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { makeAtScale } from '../src/actions/demonstration/at-scale/make.ts'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { calendarDate } from '../src/domain/calendar-date.ts'
import { openStore } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded-postgres.ts'
import { prepareInstallation } from '../src/store/installation.ts'
import { migrate } from '../src/store/migrate.ts'
import type { Bench, Figure } from './harness.ts'

const OFFICERS = 10_000
const SMALL = 25_000
const LARGE = 250_000

export const bench: Bench = {
  name: 'demo-at-scale',
  asks: `how long does a force of ${OFFICERS} with ${LARGE} allegations take, and does it keep its pace?`,
  async measure(): Promise<readonly Figure[]> {
    // As the command does it.
    setFlagsFromString('--heap-growing-percent=30')
    const small = await made(SMALL)
    const large = await made(LARGE)

    return [
      {
        what: `an allegation of ${LARGE}, against one of ${SMALL}`,
        value: large.seconds / LARGE / (small.seconds / SMALL),
        unit: '×',
      },
      { what: `making ${LARGE}`, value: large.seconds, unit: 's' },
      { what: `making ${LARGE}, processor of this process`, value: large.processor, unit: 's' },
      { what: `allegations at ${LARGE}`, value: LARGE / large.seconds, unit: 'per second' },
      { what: `at most held in memory at ${SMALL}`, value: small.megabytes, unit: 'MB' },
      { what: `at most held in memory at ${LARGE}`, value: large.megabytes, unit: 'MB' },
    ]
  },
}

async function made(allegations: number) {
  const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'))
  const server = await startEmbedded(folder, [])
  try {
    const installation = await prepareInstallation(
      `postgresql://postgres@localhost/postgres?host=${server.socket}`,
      folder,
      true,
    )
    await migrate(installation.address('candour_owner'))
    const store = openStore(installation.address('candour_staff'), 6)
    const operator = await ensureOperator(store)
    const [began, used] = [performance.now(), process.cpuUsage()]
    let most = 0
    const scale = { officers: OFFICERS, allegations, years: 20, seed: 'bench', until: calendarDate('2026-11-24') }
    const onProgress = () => {
      most = Math.max(most, process.memoryUsage.rss())
      return undefined
    }
    await makeAtScale({ store, operator, data: folder, scale, onProgress })
    const { user, system } = process.cpuUsage(used)
    const seconds = (performance.now() - began) / 1000
    await store.destroy()

    return { seconds, processor: (user + system) / 1e6, megabytes: most / 2 ** 20 }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
