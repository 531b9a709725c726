import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerKeyIn } from '../actions/ledger/key.ts'
import { sequence } from '../actions/ledger/sequence.ts'
import { type Acted, actedOn } from '../actions/ledger/test-acts.ts'
import { publishedLedger } from '../actions/public/published-ledger.ts'
import { prepareAssets } from '../page/assets.ts'
import { createPortalApp } from './app.ts'
import { ageInWords } from './ledger/view.ts'
import { paths } from './paths.ts'

let acted: Acted
let app: FastifyInstance
const data = mkdtempSync(join(tmpdir(), 'candour-portal-'))
beforeAll(async () => {
  const assets = join(tmpdir(), `candour-test-assets-${process.getuid?.() ?? 0}`)
  await prepareAssets(assets)
  acted = await actedOn()
  const ledger = publishedLedger(acted.scratch.store('candour_portal'), join(data, 'checkpoints', 'verifier'))
  app = await createPortalApp({ ledger, assets, secure: false, logLevel: 'silent' })
})
afterAll(async () => {
  await app.close()
  await acted.scratch.close()
})

const PAGES = [paths.home, paths.ledger, paths.checkProof, paths.keeps, paths.accessibility, '/nothing']

describe('a page of the portal', () => {
  it('sets no cookie, is kept in no cache, tells no other site where it was, and has a way out at the top', async () => {
    for (const url of PAGES) {
      const page = await app.inject(url)
      expect(page.headers['set-cookie']).toBeUndefined()
      expect(page.headers['cache-control']).toBe('no-store')
      expect(page.headers['referrer-policy']).toBe('no-referrer')
      expect(page.body.indexOf('Leave this site')).toBeLessThan(page.body.indexOf('<main'))
      expect(page.body).toContain('Leave this site')
    }
  })

  it('runs nothing that does not come from here', async () => {
    const page = await app.inject(paths.checkProof)
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toMatch(/default-src 'none';script-src 'self' 'nonce-[^']+'/)
    expect(policy).not.toMatch(/unsafe|https?:/)
  })

  it('has a title in the history that tells nothing', async () => {
    for (const url of PAGES) {
      const [, title] = /<title>([^<]*)<\/title>/.exec((await app.inject(url)).body) ?? []
      expect(title?.trim()).toMatch(/ – Candour$/)
      expect(title).not.toMatch(/police|abuse|violence|rape|help|report/i)
    }
  })

  it('says where to turn now, and that nobody has checked the numbers yet', async () => {
    const { body } = await app.inject(paths.home)
    for (const number of ['tel:999', 'tel:101', '0808 2000 247', '0808 500 2222', 'press 55'])
      expect(body).toContain(number)
    expect(body).toContain('Nobody here has checked these numbers yet')
  })
})

describe('the ledger, as anyone may read it', () => {
  it('says that nothing was signed while nothing was', async () => {
    expect((await app.inject(paths.ledger)).body).toContain('Nothing has been signed yet')
    expect((await app.inject(paths.checkpoint)).statusCode).toBe(404)
    expect((await app.inject(paths.key)).statusCode).toBe(404)
  })

  it('shows the last checkpoint and its age, and serves it, its key and its tiles by C2SP tlog-tiles', async () => {
    await acted.refusals(260)
    const key = ledgerKeyIn(data)
    await sequence(acted.scratch.store('candour_jobs'), key, data, 'all')

    const page = await app.inject(paths.ledger)
    expect(page.body).toContain('260 entries')
    expect(page.body).toContain('less than a minute ago')
    const note = await app.inject(paths.checkpoint)
    expect(note.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(note.body.split('\n').slice(0, 2)).toEqual([key.origin, '260'])
    expect((await app.inject(paths.key)).body.trim()).toBe(key.verifier)
    const sizes = { 'tile/0/000': 8192, 'tile/0/001.p/4': 128, 'tile/1/000.p/1': 32, 'tile/entries/001.p/4': 4 * 34 }
    for (const [path, size] of Object.entries(sizes)) {
      const tile = await app.inject(`/ledger/${path}`)
      expect([path, tile.statusCode, tile.rawPayload.length]).toEqual([path, 200, size])
      expect(tile.headers['content-type']).toBe('application/octet-stream')
      expect(tile.headers['cache-control']).toContain('immutable')
    }
    for (const path of ['tile/0/002', 'tile/0/1', 'tile/../../etc/passwd', 'tile/0/000.p/256']) {
      expect((await app.inject(`/ledger/${path}`)).statusCode).toBe(404)
    }
  })

  it('tells the public role of the database nothing else', async () => {
    const portal = acted.scratch.store('candour_portal')
    await expect(portal.selectFrom('ledger_entry').selectAll().execute()).rejects.toThrow('permission denied')
    await expect(portal.selectFrom('matter').selectAll().execute()).rejects.toThrow('permission denied')
    await expect(portal.selectFrom('act').selectAll().execute()).rejects.toThrow('permission denied')
  })
})

describe('an age is said in its largest unit', () => {
  it.each([
    [5_000, 'less than a minute ago'],
    [60_000, '1 minute ago'],
    [7_300_000, '2 hours ago'],
    [200_000_000, '2 days ago'],
  ])('%i ms: %s', (age, words) => expect(ageInWords(age)).toBe(words))
})
