import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedCode } from '../../actions/public/published-code.ts'
import { publishedLedger } from '../../actions/public/published-ledger.ts'
import { publishClientCode } from '../../actions/release/publish-client-code.ts'
import { ensureOperator } from '../../actions/session/operator.ts'
import { prepareAssets } from '../../page/assets.ts'
import { type Scratch, scratchDatabase } from '../../store/scratch.ts'
import { createPortalApp } from '../app.ts'
import { paths } from '../paths.ts'

let scratch: Scratch
let app: Awaited<ReturnType<typeof createPortalApp>>
beforeAll(async () => {
  const assets = join(tmpdir(), `candour-test-assets-${process.getuid?.() ?? 0}`)
  await prepareAssets(assets)
  scratch = await scratchDatabase()
  const store = scratch.store('candour_portal')
  const ledger = publishedLedger(store, '/nowhere')
  app = await createPortalApp({ ledger, code: publishedCode(store), assets, secure: false, logLevel: 'silent' })
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

describe('the code that a browser is given', () => {
  it('is listed file by file, and each file hashes to what the list says', async () => {
    const list = (await app.inject(paths.codeList)).body
    const lines = list.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(20)
    for (const line of lines) {
      const [hash, name] = line.split('  ')
      expect([name, sha256((await app.inject(`/${name}`)).rawPayload)]).toEqual([name, hash])
    }
    expect((await app.inject(paths.code)).body).toContain(sha256(list))
  }, 60_000)

  it('is an act when it changes and not otherwise, and the page says whether it is what was written down', async () => {
    const [staff, list] = [scratch.store('candour_staff'), (await app.inject(paths.codeList)).body]
    const operator = await ensureOperator(staff)
    expect((await app.inject(paths.code)).body).toContain('Nothing has been written down of it yet')

    expect(await publishClientCode(staff, operator, { digest: sha256(list), files: 1 })).toBe('recorded')
    expect(await publishClientCode(staff, operator, { digest: sha256(list), files: 1 })).toBe('as before')
    expect((await app.inject(paths.code)).body).toContain('It is the code that was written down on')

    expect(await publishClientCode(staff, operator, { digest: '0'.repeat(64), files: 1 })).toBe('recorded')
    expect((await app.inject(paths.code)).body).toContain('It is not the code that was last written down')
    const acts = scratch.store('candour_inspector').selectFrom('act').select('outcome')
    expect(await acts.where('kind', '=', 'publish client code').execute()).toHaveLength(2)
  })

  it('may be read by the public role of the database, without the act behind it', async () => {
    const portal = scratch.store('candour_portal')
    await expect(portal.selectFrom('client_code').select('act').execute()).rejects.toThrow('permission denied')
    await expect(portal.selectFrom('house_copy').selectAll().execute()).rejects.toThrow('permission denied')
  })
})
