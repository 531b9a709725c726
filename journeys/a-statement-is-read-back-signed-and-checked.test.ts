import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerKeyIn } from '../src/actions/ledger/key.ts'
import { sequence } from '../src/actions/ledger/sequence.ts'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { publishedCopies } from '../src/actions/public/published-copy.ts'
import { publishedLedger } from '../src/actions/public/published-ledger.ts'
import { publishCodes } from '../src/actions/statement/publish-codes.ts'
import { report } from '../src/actions/test-force.ts'
import { runStatementCommand } from '../src/cli/statement.ts'
import { wordsInPdf } from '../src/documents/pdf-words.ts'
import { createPortalApp } from '../src/portal/app.ts'
import { axe, sidewaysScroll } from './browser.ts'
import { type Casework, inspect, openCasework, picture } from './casework.ts'

const data = mkdtempSync(join(tmpdir(), 'candour-statement-'))
let casework: Casework
let portal: FastifyInstance
let matter: string
let page: Page
let text: string

beforeAll(async () => {
  casework = await openCasework()
  const { played } = casework
  const made = await recordReport(played.as('detective'), report(played.serving('other')))
  if (!made.ok) throw new Error(made.why)
  matter = made.matter.address
  const store = played.scratch.store('candour_portal')
  portal = await createPortalApp({
    ledger: publishedLedger(store, join(data, 'checkpoints', 'verifier')),
    copies: publishedCopies(store),
    assets: join(tmpdir(), `candour-test-assets-${process.getuid?.() ?? 0}`),
    secure: false,
    logLevel: 'silent',
  })
  page = await casework.signIn('DC Wren Halloran', 320)
}, 60_000)
afterAll(async () => {
  await portal?.close()
  await casework?.close()
  rmSync(data, { recursive: true, force: true })
})

/** Reach a control by the keyboard alone, as Tab and Shift+Tab would, and press it. */
async function key(name: string, how = 'Enter'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press(how)
}

async function answerByKey(question: string, answer: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).focus()
  await page.keyboard.press('Space')
}

describe('a statement goes from first words to a signed copy, at 320 px and by keyboard', () => {
  it('she is listened to, and her words are kept as they are typed', async () => {
    await page.goto(`/m/${matter}/statements`)
    await inspect(page, 'statements')
    await key('Begin')
    await page.waitForURL('**/capture')
    await page.getByLabel('What she says').focus()
    await page.keyboard.type(
      'We had been separated since January.\nIt was around Easter. He came in at about eight, and stayed.\nI did not call anyone.',
    )
    await inspect(page, 'statement-write')
    await key('Keep this version and read it back')
    await page.waitForURL('**/read-back')
  })

  it('each paragraph is read back; what she changes stands beside what was read', async () => {
    await key('That is right')
    await page.waitForURL('**/read-back#paragraph-2')
    await key('Change it')
    await page.waitForURL('**change=2**')
    await page.getByLabel('What she says instead').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('It was around Easter, not Easter Sunday itself. He came in before eight, and stayed.')
    await page.getByLabel('Her initials').focus()
    await page.keyboard.type('RA')
    await key('Keep the correction')
    await page.getByText('Her correction').first().waitFor()
    expect(await page.locator('.candour-read ins').allTextContents()).toContain('before')
    expect((await page.locator('.candour-read del').allTextContents()).join(' ')).toContain('about')
    await inspect(page, 'statement-read-back')
    expect(await page.getByRole('link', { name: 'Go on to sign' }).count()).toBe(0)
    await key('That is right')
    await page.getByText('2 of 3 paragraphs agreed').waitFor()
    await key('That is right')
    await page.getByText('All 3 paragraphs agreed').waitFor()
    await page.getByRole('link', { name: 'Go on to sign' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sign')
  })

  it('what is missing is said with links, nothing typed is lost, and it is signed', async () => {
    await page.getByLabel('Name of the witness').fill('Robin Ashdown')
    await key('Sign and fix this statement')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(9)
    expect(await page.getByLabel('Name of the witness').inputValue()).toBe('Robin Ashdown')
    await inspect(page, 'statement-sign')
    await answerByKey('Is she 18 or over?', 'Yes')
    await answerByKey('Did somebody interpret?', 'Nobody did')
    await answerByKey('Can she read it?', 'Yes')
    await page.getByLabel('Dates to avoid').fill('none')
    await page.getByLabel('Special measures that she needs').fill('Screens')
    await answerByKey('Consent to see medical records', 'Not asked: it does not apply')
    await answerByKey('Victim personal statement', 'Offered, and wanted')
    await answerByKey('The declaration', 'It was read to her or by her, and she made it')
    await answerByKey('How does she sign?', 'Typed here')
    await page.getByLabel('If typed: the name, as a signature').fill('R. Ashdown')
    await key('Sign and fix this statement')
    await page.waitForURL('**/copy')
    expect(await page.getByText('It can be printed once the ledger has signed over it').count()).toBe(1)
  })

  it('her copy is printed once the ledger has signed over it', async () => {
    const jobs = casework.played.scratch.store('candour_jobs')
    await publishCodes(jobs)
    await sequence(jobs, ledgerKeyIn(data), data, 'all')
    await page.reload()
    await inspect(page, 'statement-copy')
    const arriving = page.waitForEvent('download')
    await key('Print her copy (PDF)')
    const file = join(data, 'copy.pdf')
    await (await arriving).saveAs(file)
    const read = await wordsInPdf(readFileSync(file))
    if (!read.ok) throw new Error(read.refusal)
    text = read.text
    expect(text).toContain('He came in before eight, and stayed.')
    const context = { inspector: casework.played.scratch.store('candour_inspector'), data, say: () => undefined }
    expect(await runStatementCommand(['check', file], context)).toBe(0)
    const edited = join(data, 'edited.txt')
    writeFileSync(edited, text.replace('eight, and', 'eight and'))
    expect(await runStatementCommand(['check', edited], context)).toBe(1)
  })
})

describe('anybody can check a copy in their own browser', () => {
  it('its words fit; without one comma they do not; and no name, code or word is sent', async () => {
    const address = await portal.listen({ port: 0, host: '127.0.0.1' })
    const context = await casework.browser.newContext({ viewport: { width: 320, height: 900 } })
    context.setDefaultTimeout(10_000)
    const reader = await context.newPage()
    const asked: string[] = []
    reader.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
    await reader.goto(`${address}/check-a-copy`)
    const check = async (code: string, words: string): Promise<string> => {
      await reader.getByLabel('The code on the copy').fill(code)
      await reader.getByLabel('The words of the copy').fill(words)
      await reader.getByRole('button', { name: 'Check this copy' }).click()
      await reader.locator('#result strong:not(:text-is("Checking…"))').waitFor()
      return (await reader.locator('#result strong').textContent()) ?? ''
    }
    expect(await check('', text)).toContain('This copy’s words are the words that were fixed on')
    await picture(reader, 'check-a-copy')
    expect(await axe(reader)).toEqual([])
    expect(await sidewaysScroll(reader)).toBe(0)
    expect(await check('', text.replace('eight, and', 'eight and'))).toContain(
      'These are not the words that were fixed',
    )
    const printed = text.slice(text.indexOf('Code:'))
    expect(await check(printed.replace(/\s+/g, ' '), '')).toContain('The printed hash is that of the words')
    const nothing = await check('0000-0000-0000-0000', text)
    expect(nothing).toBe('Nothing is known under this code.')
    const code = /Code: ([\w-]+)/.exec(text)?.[1] ?? ''
    expect(code.length).toBeGreaterThan(15)
    for (const sent of asked) {
      expect(sent).not.toContain(code)
      expect(sent).not.toContain(code.replaceAll('-', ''))
      expect(sent).not.toContain('Ashdown')
    }
    await context.close()
  })
})
