import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foundForce } from '../src/actions/demonstration/found-force.ts'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { report } from '../src/actions/test-force.ts'
import { londonDayOf } from '../src/domain/calendar-date.ts'
import { type Casework, choose, fillDay, inspect, openCasework, press } from './casework.ts'

const now = new Date().toISOString()
const today = londonDayOf(new Date(now))
let casework: Casework
let detective: Page
let authority: Page
let matter: string
let other: string

async function reported(who: string, kind: 'recordable conduct matter' | 'internal conduct matter'): Promise<string> {
  const { played } = casework
  const recorded = await recordReport(
    played.as(who, now),
    report(played.serving('concerned'), {
      knownOn: today,
      kind,
      recordableGrounds: kind === 'recordable conduct matter' ? ['serious corruption'] : [],
      subject: { kind: 'unidentified', description: 'A constable on the night shift' },
    }),
  )
  if (!recorded.ok) throw new Error(recorded.why)

  return recorded.matter.address
}

beforeAll(async () => {
  casework = await openCasework()
  const { played } = casework
  await foundForce(played.as(await ensureOperator(played.store), now), {
    name: 'Marlock Police',
    unit: 'Abuse Investigation Team',
    serving: [],
    staff: [{ key: 'authority', name: 'Det Ch Supt Ewan Sorrel', roles: ['appropriate authority'] }],
  })
  matter = await reported('detective', 'recordable conduct matter')
  other = await reported('second detective', 'internal conduct matter')
  detective = await casework.signIn('DC Wren Halloran')
  authority = await casework.signIn('Det Ch Supt Rufus Lane')
}, 60_000)
afterAll(() => casework?.close())

it('a detective says what an allegation counts as, and later who it is about', async () => {
  await detective.goto(`/m/${matter}/allegations`)
  await detective.getByRole('link', { name: /Give it a category/ }).click()
  await inspect(detective, 'category')
  await press(detective, 'Record the category')
  expect(await detective.getByRole('alert').getByRole('link').textContent()).toContain('Choose a category')
  await detective.getByLabel('Category for national figures').selectOption('G2')
  await detective.getByLabel('Violence against women and girls').check()
  await press(detective, 'Record the category')
  expect(await detective.getByRole('status').textContent()).toContain('What allegation 1 counts as is recorded')

  await detective.goto(`/m/${matter}/allegations`)
  expect(await detective.getByText('G2 Abuse of position for a sexual purpose').count()).toBe(1)
  await inspect(detective, 'allegations-with-category')
  await detective.getByRole('link', { name: /Say who it is about/ }).click()
  await detective.getByLabel('Name or collar number').fill('7311')
  await press(detective, 'Record who it is')
  await detective.getByLabel('PC 7311 Colm Tarrant').check()
  await inspect(detective, 'identify-officer')
  await press(detective, 'Record who it is')
  expect(await detective.getByRole('alert').textContent()).toContain('Say how it became known who it is')
  expect(await detective.getByLabel('PC 7311 Colm Tarrant').isChecked()).toBe(true)
  await detective.getByLabel('How did it become known who it is?').fill('He is named on the duty sheet.')
  await press(detective, 'Record who it is')
  expect(await detective.getByRole('status').textContent()).toContain('For them this matter does not exist')
})

it('an operation holds matters, and shows a detective those that she may open and no trace of the other', async () => {
  await authority.goto('/matters')
  await authority.getByRole('link', { name: 'Operations' }).click()
  await inspect(authority, 'operations-empty')
  await press(authority, 'Open an operation')
  await inspect(authority, 'operation-empty')
  const operation = new URL(authority.url()).pathname.split('/').at(-1) ?? ''
  for (const each of [matter, other]) {
    await authority.goto(`/m/${each}`)
    await authority.getByRole('link', { name: 'Put this into an operation' }).click()
    await authority.getByLabel('Reference of the operation').fill(operation)
    await authority.getByLabel('Why?').fill('One group of messages.')
    await inspect(authority, 'operation-put')
    await press(authority, 'Put it in')
  }
  await authority.goto(`/operations/${operation}`)
  expect(await authority.getByRole('table').getByRole('link').count()).toBe(2)
  await inspect(authority, 'operation')

  await detective.goto(`/operations/${operation}`)
  expect(await detective.getByRole('table').getByRole('link').count()).toBe(1)
  expect(await detective.getByText('1 shown').count()).toBe(1)
  await authority.goto('/operations')
  await inspect(authority, 'operations')
})

it('a link is seen by the one who may open both matters, and not by the one who may open one', async () => {
  await authority.goto(`/m/${matter}`)
  await authority.getByRole('link', { name: 'Link this to another matter' }).click()
  await press(authority, 'Record the link')
  expect(await authority.getByRole('alert').getByRole('link').count()).toBe(3)
  await inspect(authority, 'link-errors')
  await authority.getByLabel('Reference of the other matter').fill(other)
  await choose(authority, 'How do they hang together?', 'Arises from the same incident')
  await authority.getByLabel('Why?').fill('The same night.')
  await press(authority, 'Record the link')
  expect(await authority.getByText('The same night.').count()).toBe(1)
  await inspect(authority, 'matter-linked')

  await detective.goto(`/m/${matter}`)
  expect(await detective.getByText('Arises from the same incident').count()).toBe(0)
  await authority.getByRole('link', { name: 'End the link' }).click()
  await inspect(authority, 'link-end')
  await authority.getByLabel('Why?').fill('It was another night.')
  await press(authority, 'End the link')
  expect(await authority.getByText('The same night.').count()).toBe(0)
})

it('a matter outside Schedule 3 says that nothing is referred instead of asking in vain', async () => {
  await authority.goto(`/m/${other}`)
  expect(await authority.getByRole('link', { name: 'Decide on referral' }).count()).toBe(0)
  await authority.goto(`/m/${other}/decisions/new/referral`)
  expect(await authority.getByText('nothing is referred').count()).toBe(1)
  await inspect(authority, 'referral-closed')
})

it('a report about the police of another nation is told where it goes, and keeps what was typed', async () => {
  await detective.goto('/matters/new/subject')
  await choose(detective, 'Who is it about?', 'Not sure who, or described only')
  await detective.getByLabel('What was said of them').fill('A sergeant in Aberdeen')
  await choose(detective, 'Which police force is this about?', 'Police Scotland')
  await inspect(detective, 'report-subject-elsewhere')
  await press(detective, 'Continue')
  expect(await detective.getByText('(PIRC)').count()).toBe(1)
  await inspect(detective, 'report-elsewhere')
  await detective.getByRole('link', { name: 'Change the answer' }).click()
  expect(await detective.getByLabel('What was said of them').inputValue()).toBe('A sergeant in Aberdeen')
})

it('a matter moves to another force, and the one who moved it does not find it any more', async () => {
  await authority.goto(`/m/${matter}`)
  await authority.getByRole('link', { name: 'Move this to another force' }).click()
  await inspect(authority, 'move')
  await choose(authority, 'To which force?', 'Marlock Police')
  await fillDay(authority, 'From which day?', today)
  await press(authority, 'Move the matter')
  expect(await authority.getByRole('alert').textContent()).toContain('Say why')
  await inspect(authority, 'move-errors')
  await authority.getByLabel('Why?').fill('It happened there.')
  await press(authority, 'Move the matter')
  expect(await authority.getByRole('heading', { level: 1 }).textContent()).toContain('is with Marlock Police now')
  await inspect(authority, 'moved')
  expect((await authority.goto(`/m/${matter}`))?.status()).toBe(404)

  const receiving = await casework.signIn('Det Ch Supt Ewan Sorrel')
  await receiving.goto(`/m/${matter}`)
  expect(await receiving.getByText('From Fellside Police to Marlock Police').count()).toBe(1)
  await inspect(receiving, 'matter-received')
})
