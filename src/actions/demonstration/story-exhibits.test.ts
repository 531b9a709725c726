import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { scratchDatabase } from '../../store/scratch.ts'
import { actingAs } from '../acting.ts'
import { evidenceHouse } from '../evidence/house.ts'
import { openRegister } from '../evidence/open-register.ts'
import { openConversation } from '../messages/open.ts'
import { ensureOperator } from '../session/operator.ts'
import { tellStories } from './act-out.ts'
import { foundForce } from './found-force.ts'
import { planForce } from './plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-exhibits-'))
const scratch = await scratchDatabase()
afterAll(async () => {
  await scratch.close()
  rmSync(folder, { recursive: true, force: true })
})

it('the central matter of a demonstration holds a telephone, a diary and a conversation with two messages marked', async () => {
  const store = scratch.store('candour_staff')
  const whole = planForce({ officers: 60, years: 2, seed: 'exhibits', until: calendarDate('2026-11-24') })
  const plan = { ...whole, steps: whole.steps.filter(({ matter }) => matter === 'harbour') }
  const operator = await ensureOperator(store)
  const force = await foundForce(actingAs(store, operator), plan.founding)
  const evidence = evidenceHouse(folder)
  await tellStories(store, plan, force, { evidence })

  const [found] = await scratch.store('candour_inspector').selectFrom('matter').select('reference').execute()
  const matter = found?.reference ?? ''
  const raman = actingAs(store, force.staff.get('raman')?.id ?? '')
  const { exhibits } = await openRegister(raman, { matter })
  expect(exhibits.map(({ reference, kind, moves, file }) => [reference, kind, moves, file?.standing])).toEqual([
    ['PR/1', 'physical', 3, undefined],
    ['PR/2', 'digital', 1, 'kept'],
    ['PR/3', 'physical', 1, undefined],
  ])
  const wanted = { words: 'grey golf', from: { after: 0 }, most: 50 } as const
  const opened = await openConversation(raman, evidence, { matter, exhibit: 2, wanted })
  expect(opened.ok && [opened.view.counts.raw, opened.view.marked, opened.view.found]).toEqual([0, 2, 1])
})
