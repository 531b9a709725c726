import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { actOut } from '../actions/demonstration/act-out.ts'
import { planForce } from '../actions/demonstration/plan.ts'
import { ensureOperator } from '../actions/session/operator.ts'
import { calendarDate } from '../domain/calendar-date.ts'
import { openStore, type Store } from '../store/database.ts'
import { beginMaking, noteMaking } from '../store/demonstration-making.ts'
import { anyForce } from '../store/founding.ts'
import { openDatabase } from './opening.ts'
import { settingsFrom } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-half-'))
const settings = settingsFrom({ CANDOUR_DATA: folder })
const size = { officers: 40, years: 3, seed: 'half', until: calendarDate('2026-11-24') }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function opened<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { installation, close } = await openDatabase(settings, 'command')
  const store = openStore(installation.address('candour_staff'), 4)
  try {
    return await work(store)
  } finally {
    await store.destroy()
    await close()
  }
}

describe('a first start that ended while it made the demonstration force', () => {
  it('begins anew at the next start, and a force that was finished stays', async () => {
    await opened(async (store) => {
      const operator = await ensureOperator(store)
      const plan = planForce(size)
      await beginMaking(store, operator, size)
      await actOut(store, operator, { ...plan, steps: plan.steps.slice(0, 10) })
      expect(await anyForce(store)).toBe(true)
    })
    await opened(async (store) => {
      expect(await anyForce(store)).toBe(false)
      const operator = await ensureOperator(store)
      await beginMaking(store, operator, size)
      await actOut(store, operator, { ...planForce(size), steps: [] })
      await noteMaking(store, operator, 'finished')
    })
    expect(await opened(anyForce)).toBe(true)
  }, 120_000)
})
