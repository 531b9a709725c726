import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decideDutyStatus } from '../src/actions/duty/decide-duty-status.ts'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { report } from '../src/actions/test-force.ts'
import { addDays, londonDayOf, showDateSeenFrom } from '../src/domain/calendar-date.ts'
import { clockRound } from '../src/jobs/clocks.ts'
import { mailTo } from '../src/jobs/mail.ts'
import { type Casework, choose, fillDay, inspect, openCasework, press } from './casework.ts'

const today = londonDayOf(new Date())
const then = addDays(today, -40)
let casework: Casework
let supervisor: Page
let outside: Page
let matter: string

beforeAll(async () => {
  casework = await openCasework()
  const { played } = casework
  const at = `${then}T09:00:00Z`
  const made = await recordReport(
    played.as('detective', at),
    report(played.serving('concerned'), {
      knownOn: then,
      subject: { kind: 'identified', person: played.serving('concerned') },
    }),
  )
  if (!made.ok) throw new Error('The report was not recorded.')
  matter = made.matter.address
  const suspended = await decideDutyStatus(played.as('authority', at), {
    ...{
      matter,
      person: played.serving('concerned'),
      choice: 'suspend',
      from: then,
      after: undefined,
      reason: undefined,
    },
    whyNotRedeployed: 'Every post that is free gives access to the same systems.',
    ...{ limb: 'the public interest requires it', whyLimb: 'He followed her through them.' },
  })
  if (!suspended.ok) throw new Error('The suspension was not recorded.')
  await clockRound(played.scratch.store('candour_jobs'), mailTo(undefined), () => new Date())
  supervisor = await casework.signIn('DS Iona Beck')
  outside = await casework.signIn('Greta Holm')
}, 60_000)
afterAll(() => casework?.close())

it('nobody looked at the suspension again: somebody outside the unit finds it on their first page', async () => {
  await outside.goto('/escalations')
  expect(await outside.getByRole('heading', { level: 2 }).first().textContent()).toBe('New since your last visit')
  await inspect(outside, 'escalations')
  await outside.getByRole('link', { name: 'Review the suspension' }).click()
  expect(await outside.getByText('Nobody in the unit can end this.').count()).toBe(1)
  await press(outside, 'Record my answer')
  expect(await outside.getByRole('alert').getByRole('link', { name: 'Say what you asked for or found' }).count()).toBe(
    1,
  )
  await inspect(outside, 'escalation')
})

it('the unit sees that it was told, and has nothing to end it with', async () => {
  await supervisor.goto(`/m/${matter}`)
  await supervisor.getByRole('link', { name: 'Every clock and task of this matter' }).click()
  const told = supervisor.getByRole('link', { name: /^Somebody outside the unit was told/ })
  expect(await told.count()).toBeGreaterThan(1)
  await inspect(supervisor, 'clocks')
  await told.first().click()
  expect(await supervisor.getByRole('button', { name: 'Record my answer' }).count()).toBe(0)
})

it('the answer from outside stays beside what was late', async () => {
  await outside.getByLabel('What did you ask for, or find?').fill('I asked the head of unit for the review today.')
  await press(outside, 'Record my answer')
  await outside.getByRole('link', { name: 'What was answered' }).click()
  await outside.getByRole('link', { name: 'Review the suspension' }).click()
  expect(await outside.getByText('I asked the head of unit for the review today.').count()).toBe(1)
})

it('one message meets several clocks, and the page says which, and which of them late', async () => {
  await supervisor.goto(`/m/${matter}/clocks`)
  await supervisor.getByRole('link', { name: 'Record what happened' }).click()
  await press(supervisor, 'Record what happened')
  expect(await supervisor.getByRole('alert').getByRole('link').count()).toBe(2)
  await choose(supervisor, 'What happened?', 'The suspect was released')
  await fillDay(supervisor, 'On which day?', today)
  await press(supervisor, 'Record what happened')
  expect(await supervisor.getByRole('status').textContent()).toContain(
    'Tell the person it happened to that the suspect was released',
  )
  await supervisor.getByRole('link', { name: 'Record what one message met' }).click()
  await supervisor.getByLabel('Tell the person it happened to that the suspect was released').check()
  await supervisor.getByLabel('Tell the officer who reported how it goes').check()
  await fillDay(supervisor, 'On which day was it done?', today)
  await press(supervisor, 'Record what was done')
  const status = await supervisor.getByRole('status').textContent()
  expect(status).toMatch(/released \(in time\)/)
  expect(status).toMatch(/how it goes \(late\)/)
})

it('a clock stands still for a reason, to a day, and its history says so', async () => {
  await supervisor.getByRole('link', { name: 'Tell the officer who reported how it goes' }).first().click()
  await supervisor.getByRole('link', { name: 'Let it stand still' }).click()
  await press(supervisor, 'Let it stand still')
  expect(await supervisor.getByRole('alert').getByRole('link').count()).toBe(3)
  await inspect(supervisor, 'pause')
  await choose(supervisor, 'Which of these is it?', 'The person to be told asked not to hear before then')
  await fillDay(supervisor, 'On which day does it run again?', addDays(today, 10))
  await supervisor.getByLabel('Why does it have to stand still?').fill('She is away until then.')
  await press(supervisor, 'Let it stand still')
  await supervisor.getByRole('link', { name: 'Tell the officer who reported how it goes' }).first().click()
  const until = showDateSeenFrom(addDays(today, 10), today)
  expect(await supervisor.getByText(`It was made to stand still until ${until}`).count()).toBe(1)
  await inspect(supervisor, 'clock')
  await press(supervisor, 'Let it run again now')
  expect(await supervisor.getByRole('status').textContent()).toBe('The clock runs again.')
})

it('a task has an owner and a day, waits under My work, and ends with words', async () => {
  await supervisor.getByRole('link', { name: 'Add a task' }).click()
  await choose(supervisor, 'Which kind of task is it?', 'Ask for the answer that is awaited')
  await supervisor.getByLabel('What is to be done?').fill('Ring the audit desk for the searches.')
  await supervisor.getByLabel('Who does it?').selectOption({ label: 'DS Iona Beck' })
  await fillDay(supervisor, 'By which day?', today)
  await press(supervisor, 'Add the task')
  await supervisor.goto('/work')
  await supervisor.getByRole('link', { name: 'Ask for the answer that is awaited' }).click()
  await choose(supervisor, 'How did it end?', 'Done')
  await supervisor.getByLabel('What was done, or why is it not needed?').fill('The list came at noon.')
  await press(supervisor, 'Record how it ended')
  expect(await supervisor.getByRole('status').textContent()).toBe('The task is recorded.')
})

it('a calendar shows that something is due, and not what; taken away, its address opens nothing', async () => {
  await supervisor.goto('/reminders')
  await press(supervisor, 'Make a calendar')
  await inspect(supervisor, 'reminders')
  const address = (await supervisor.locator('code').textContent()) ?? ''
  const text = await (await fetch(address)).text()
  expect(text).toMatch(/SUMMARY:Candour: \d+ things? (is|are) due/)
  expect(text).toContain('DTSTART;VALUE=DATE:')
  expect(text).not.toMatch(/suspension|Tarrant|officer|referral/i)
  await press(supervisor, 'Take the calendar away')
  expect((await fetch(address)).status).toBe(404)
})
