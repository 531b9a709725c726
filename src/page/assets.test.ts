import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Assets, openAssets, prepareAssets } from './assets.ts'

const folder = join(tmpdir(), `candour-test-assets-${process.getuid?.() ?? 0}`)
let assets: Assets

beforeAll(async () => {
  await prepareAssets(folder)
  assets = await openAssets(folder)
})

const sheet = (name: string): Promise<string> => readFile(join(assets.folder, basename(assets.path(name))), 'utf8')

describe('the style sheets', () => {
  it('are made once; after that a start finds them at once', async () => {
    const before = performance.now()
    await prepareAssets(folder)
    // Generous for a busy machine: it is 2 ms on an idle one, and compiling takes seconds.
    expect(performance.now() - before).toBeLessThan(500)
  })

  it('name only files that lie beside them', async () => {
    const files = new Set(await readdir(assets.folder))
    for (const name of ['govuk-casework.css', 'govuk-public.css', 'moj.css', 'candour.css']) {
      for (const [, file = ''] of (await sheet(name)).matchAll(/url\("?([^")]+)"?\)/g))
        expect(files, `${name} ${file}`).toContain(file)
    }
  })

  it('bring no typeface or crown that belongs to gov.uk', async () => {
    for (const name of ['govuk-casework.css', 'govuk-public.css', 'moj.css'])
      expect(await sheet(name)).not.toContain('GDS Transport')
    expect((await readdir(assets.folder)).filter((file) => /crown|crest|favicon/.test(file))).toEqual([])
  })

  it('set no text under 15 pixels', async () => {
    const sizes = [...(await sheet('candour.css')).matchAll(/font-size:([\d.]+)rem/g)].map(
      ([, size]) => Number(size) * 16,
    )
    expect(sizes.length).toBeGreaterThan(5)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15)
  })
})
