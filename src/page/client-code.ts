import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Assets } from './assets.ts'
import type { BrowserModules } from './browser-modules.ts'

/** What a browser is given to run and to draw with: a line for each file, as sha256sum writes it, and the digest of the lines. */
export type ClientCode = { readonly digest: string; readonly files: number; readonly list: string }

/** Every module and asset as it is served, by its address without the first stroke, in the order of the addresses. */
export async function clientCode(assets: Assets, modules: BrowserModules): Promise<ClientCode> {
  const names = (await readdir(assets.folder)).filter((name) => name !== 'manifest.json')
  const drawn = names.map(async (name): Promise<string> => {
    return `${sha256(await readFile(join(assets.folder, name)))}  assets/${name}`
  })
  const run = modules.addresses().map((address) => `${sha256(modules.find(address) ?? '')}  modules/${address}`)
  const lines = [...(await Promise.all(drawn)), ...run].sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1))
  const list = lines.map((line) => `${line}\n`).join('')

  return { digest: sha256(list), files: lines.length, list }
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
