import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerKeyIn } from '../src/actions/ledger/key.ts'
import { sequence } from '../src/actions/ledger/sequence.ts'
import { type Acted, actedOn, type RecordedMatter } from '../src/actions/ledger/test-acts.ts'
import { publishedLedger } from '../src/actions/public/published-ledger.ts'
import { runLedgerCommand } from '../src/cli/ledger.ts'
import { prepareAssets } from '../src/page/assets.ts'
import { createPortalApp } from '../src/portal/app.ts'
import { axe, openBrowser, sidewaysScroll, smallestText, spaceText } from './browser.ts'

const WIDTHS = [1280, 320] as const
const pictures = process.env.CANDOUR_PICTURES
const data = mkdtempSync(join(tmpdir(), 'candour-public-'))
const file = join(data, 'proof.json')

let acted: Acted
let matter: RecordedMatter
let app: FastifyInstance
let browser: Browser
let address: string

beforeAll(async () => {
  const assets = join(tmpdir(), `candour-test-assets-${process.getuid?.() ?? 0}`)
  await prepareAssets(assets)
  acted = await actedOn()
  await acted.refusals(255)
  matter = await acted.recordMatter()
  await sequenced()
  const ledger = publishedLedger(acted.scratch.store('candour_portal'), join(data, 'checkpoints', 'verifier'))
  app = await createPortalApp({ ledger, assets, secure: false, logLevel: 'silent', force: 'Northmoor Police' })
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  const context = { inspector: acted.scratch.store('candour_inspector'), data }
  expect(await runLedgerCommand(['prove', matter.act, '--out', file], context)).toBe(0)
  await acted.refusals(300)
  await sequenced()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await acted.scratch.close()
})

async function sequenced(): Promise<void> {
  await sequence(acted.scratch.store('candour_jobs'), ledgerKeyIn(data), data, 'all')
}

async function opened(path: string, width: number, script = true): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
  })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

async function looksRight(page: Page, name: string, width: number): Promise<void> {
  expect(await axe(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBe(0)
  expect(await smallestText(page)).toBeGreaterThanOrEqual(15)
  if (pictures) {
    await mkdir(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `portal-${name}-${width}.png`), fullPage: true })
  }
  await spaceText(page)
  expect(await sidewaysScroll(page)).toBe(0)
}

async function result(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Check this proof' }).click()
  const status = page.getByRole('status')
  await expect.poll(async () => (await status.allInnerTexts()).join(' '), { timeout: 20_000 }).toMatch(/\./)
  return (await status.allInnerTexts()).join(' ')
}

describe.each(WIDTHS)('at %i px', (width) => {
  it.each([
    ['home', '/'],
    ['ledger', '/ledger'],
    ['check', '/ledger/check'],
    ['keeps', '/what-this-site-keeps'],
  ])('the page %s can be used by everyone', async (name, path) => {
    const page = await opened(path, width)
    await looksRight(page, name, width)
    await page.context().close()
  })

  it('somebody who was given a proof learns that it is good, without it leaving the browser', async () => {
    const page = await opened('/ledger/check', width)
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`))
    await page.getByLabel('The file that you were given').setInputFiles(file)
    const said = await result(page)
    expect(said).toContain('This proof is good.')
    expect(said).toMatch(/Entry \d+ is in the ledger as it was signed over 257 entries/)
    expect(said).toContain('nothing before was changed')
    expect(sent.every((request) => /^GET \/ledger\/(checkpoint|tile\/[\w/.]+)$/.test(request))).toBe(true)
    await looksRight(page, 'good', width)
    await page.context().close()
  })

  it('a proof in which one digit was changed is said to be false, and what to do', async () => {
    const proof = JSON.parse(readFileSync(file, 'utf8'))
    const forged = join(data, `forged-${width}.json`)
    const commitment = `${proof.commitment.startsWith('0') ? '1' : '0'}${proof.commitment.slice(1)}`
    writeFileSync(forged, JSON.stringify({ ...proof, commitment }))
    const page = await opened('/ledger/check', width)
    await page.getByLabel('The file that you were given').setInputFiles(forged)
    const said = await result(page)
    expect(said).toContain('This proof does not check.')
    expect(said).toContain('Do not rely on it.')
    await looksRight(page, 'false', width)
    await page.context().close()
  })

  it('two numbers are enough, and something else than a proof is told apart from a false one', async () => {
    const { entry, commitment } = JSON.parse(readFileSync(file, 'utf8'))
    const page = await opened('/ledger/check', width)
    expect(await result(page)).toContain('Choose the file that you were given, or type both numbers.')
    await page.getByLabel('Entry number').fill(String(entry))
    expect(await result(page)).toContain('64 characters')
    await page.getByLabel('Commitment').fill(commitment)
    await page.getByRole('button', { name: 'Check this proof' }).click()
    await page.getByText('This proof is good.').waitFor()
    await page.context().close()
  })
})

describe('without script', () => {
  it('the page says how to check by hand, and offers no button that does nothing', async () => {
    const page = await opened('/ledger/check', 320, false)
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.getByText('cannot do the sums').isVisible()).toBe(true)
    expect(await page.getByRole('heading', { name: 'By hand' }).isVisible()).toBe(true)
    await page.context().close()
  })
})

describe('when somebody rules the server', () => {
  it('a ledger that was cut short does not check against a proof from before', async () => {
    await acted.asSuperuser('delete from ledger_checkpoint where size > 257; update ledger_checkpoint set size = size')
    await acted.asSuperuser(`create table cut as select * from ledger_checkpoint; delete from ledger_checkpoint;
      insert into ledger_checkpoint select size - 1, replace(note, E'\\n257\\n', E'\\n256\\n'), made_at from cut`)
    const page = await opened('/ledger/check', 1280)
    await page.getByLabel('The file that you were given').setInputFiles(file)
    const said = await result(page)
    expect(said).toContain('The ledger shows a checkpoint that was not signed with its key.')
    expect(said).toContain('somebody outside the unit')
    await page.context().close()
  })
})
