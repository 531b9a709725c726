import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { report } from '../src/actions/test-force.ts'
import { textPdf } from '../src/documents/evidence/test-files.ts'
import { londonDayOf } from '../src/domain/calendar-date.ts'
import { type Casework, choose, fillDay, inspect, openCasework, press } from './casework.ts'

const now = new Date().toISOString()
const today = londonDayOf(new Date(now))
let casework: Casework
let detective: Page
let matter: string

beforeAll(async () => {
  casework = await openCasework()
  const { played } = casework
  const recorded = await recordReport(
    played.as('detective', now),
    report(played.serving('concerned'), { knownOn: today }),
  )
  if (!recorded.ok) throw new Error(recorded.why)
  matter = recorded.matter.address
  detective = await casework.signIn('DC Wren Halloran')
  // Files are drawn and read in threads of their own, which a busy machine starts slowly.
  detective.setDefaultTimeout(30_000)
}, 60_000)
afterAll(() => casework?.close())

async function fillExhibit(what: string): Promise<void> {
  await choose(detective, 'What kind of exhibit is it?', 'Digital')
  await detective.getByLabel('What is it?').fill(what)
  await choose(detective, 'How did it come?', 'Received')
  await fillDay(detective, 'On which day?', today)
  await detective.getByLabel('Who produces it?').fill('DC Wren Halloran')
  await detective.getByLabel('Their initials').fill('WH')
  await detective.getByLabel('Who has it now, or where is it kept?').fill('Kept here')
}

it('a document is hashed before it leaves, recorded with its custody, and moves on', async () => {
  await detective.goto(`/m/${matter}`)
  await detective.getByRole('link', { name: 'Evidence', exact: true }).click()
  await detective.getByRole('link', { name: 'Record an exhibit' }).click()
  await press(detective, 'Record the exhibit')
  expect(await detective.getByRole('alert').getByRole('link').count()).toBe(7)
  await inspect(detective, 'exhibit-errors')

  const document = Buffer.from(textPdf(['The refuge is in Alder Street']))
  await fillExhibit('A letter of two lines')
  await detective
    .getByLabel('Its file')
    .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: document })
  await press(detective, 'Record the exhibit')
  await detective.getByRole('heading', { name: 'Exhibit WH/1' }).waitFor()
  expect(await detective.getByText(createHash('sha256').update(document).digest('hex')).count()).toBe(1)
  expect(await detective.getByText('Made in the browser before it left, and again on arrival: the same').count()).toBe(
    1,
  )

  await detective.getByRole('link', { name: 'Record that it passes on' }).click()
  await fillDay(detective, 'On which day?', today)
  await detective.getByLabel('Who has it now, or where is it kept?').fill('CPS, by hand')
  await detective.getByLabel('Seal number').fill('nm 12')
  await press(detective, 'Record the move')
  expect(await detective.getByRole('alert').textContent()).toContain('Say why')
  await detective.getByLabel('Why?').fill('For early advice')
  await press(detective, 'Record the move')
  expect(await detective.getByRole('table').getByRole('row').count()).toBe(3)
  expect(await detective.getByText('Seal NM 12').count()).toBe(1)
  await inspect(detective, 'exhibit')
})

it('it is seen as a picture, and a copy is made in which a part is black', async () => {
  await press(detective, 'Look at it')
  const picture = detective.getByRole('img')
  await picture.waitFor()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 30_000 })
    .toBeGreaterThan(900)
  await inspect(detective, 'exhibit-seen')
  await detective.getByRole('link', { name: 'Close it' }).click()

  await press(detective, 'Leave parts out of a copy')
  const page = detective.getByRole('img')
  await page.waitFor()
  await expect
    .poll(() => page.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth), { timeout: 30_000 })
    .toBeGreaterThan(900)
  const box = await page.boundingBox()
  if (!box) throw new Error('The page is not drawn.')
  await detective.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.1)
  await detective.mouse.down()
  await detective.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.2)
  await detective.mouse.up()
  expect(await detective.getByLabel('Parts to leave out').inputValue()).toMatch(/^1 \d+\.\d \d+\.\d \d+\.\d \d+\.\d/)
  await inspect(detective, 'exhibit-redact')
  await detective.getByLabel('Why are they left out?').fill('It says where she is')
  await press(detective, 'Make the redacted copy')
  expect(await detective.getByText('It says where she is').count()).toBe(1)

  const save = detective.waitForEvent('download')
  await detective.getByRole('button', { name: 'Save it' }).click()
  expect((await save).suggestedFilename()).toBe('WH-1-redaction-1.pdf')
})

it('an export is read as a conversation, searched, and what matters is marked for the timeline', async () => {
  const chat = [
    '03/04/2026, 23:41 - Sam: Who is the grey Golf',
    '03/04/2026, 23:42 - Robin: Leave me alone',
    'please',
    '05/04/2026, 07:16 - Sam: I can find out',
  ].join('\n')
  await detective.goto(`/m/${matter}/evidence/new`)
  await fillExhibit('One conversation')
  await detective
    .getByLabel('Its file')
    .setInputFiles({ name: '_chat.txt', mimeType: 'text/plain', buffer: Buffer.from(chat) })
  await press(detective, 'Record the exhibit')
  await detective.getByRole('link', { name: 'Read it as messages' }).click()
  await inspect(detective, 'read-as-messages')
  await press(detective, 'Read it so')
  expect(await detective.getByRole('alert').textContent()).toContain('Say how its dates are written')
  await choose(detective, 'How are its dates written?', 'Day, month, year')
  await press(detective, 'Read it so')
  expect(await detective.getByText('Three messages from 4 lines. Every line is in a message.').count()).toBe(1)

  await press(detective, 'Open the conversation')
  expect(await detective.getByText('3 of 3, in the order of the file').count()).toBe(1)
  await detective.getByLabel('Words to find').fill('golf grey')
  await press(detective, 'Find')
  expect(await detective.getByRole('main').getByText('Who is the grey Golf').count()).toBe(1)
  expect(await detective.getByText('I can find out').count()).toBe(0)
  expect(detective.url()).not.toContain('golf')
  await detective.getByRole('button', { name: 'It matters message 1' }).click()
  await press(detective, 'Mark it')
  expect(await detective.getByRole('alert').getByRole('link').count()).toBe(2)
  await inspect(detective, 'mark-message')
  await detective.getByLabel('Why?').fill('She had told nobody of the car')
  await choose(detective, 'Does it go on the timeline?', 'Yes, with its words')
  await press(detective, 'Mark it')
  expect(await detective.getByText('Marked, on the timeline').count()).toBe(1)
  await inspect(detective, 'conversation')

  await detective.goto(`/m/${matter}/timeline`)
  expect(await detective.getByText('Sam: Who is the grey Golf').count()).toBe(1)
  await detective.goto(`/m/${matter}/evidence`)
  await inspect(detective, 'evidence')
})

it('oversight sees the register without words, and is offered nothing to open', async () => {
  const oversight = await casework.signIn('Greta Holm')
  await oversight.goto(`/m/${matter}/evidence`)
  expect(await oversight.getByText('One conversation').count()).toBe(0)
  await oversight.getByRole('link', { name: 'WH/1' }).click()
  expect(await oversight.getByRole('button', { name: 'Look at it' }).count()).toBe(0)
  expect(await oversight.getByRole('button', { name: 'Take the original out' }).count()).toBe(0)
})
