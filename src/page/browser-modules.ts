import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What a browser may be given as a module: the code written for it, the engines, and the arithmetic under them. */
const SOURCES = ['src/browser/*.ts', 'src/domain/statement-words.ts', 'packages/*/*.ts', 'packages/*/check/*.ts']
const NOBLE = { hashes: 'packages/ledger/package.json', curves: 'packages/ledger/package.json' } as const

export type BrowserModules = {
  /** The text of an import map that names the engines and `@noble/*`. */
  readonly importMap: string
  /** The address of a module by its place in the project: `src/browser/cover.ts`. */
  readonly path: (place: string) => string
  /** The text behind an address after `/modules/`; undefined where there is none. */
  readonly find: (address: string) => string | undefined
  /** Every address for which there is one. */
  readonly addresses: () => readonly string[]
}

async function readSources(): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for await (const place of glob(SOURCES, { cwd: ROOT })) {
    if (!place.endsWith('.test.ts')) texts.set(place.replaceAll('\\', '/'), await readFile(join(ROOT, place), 'utf8'))
  }
  return texts
}

async function readNoble(): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const [name, asker] of Object.entries(NOBLE)) {
    const folder = dirname(createRequire(join(ROOT, asker)).resolve(`@noble/${name}/utils.js`))
    for await (const file of glob(['*.js', 'abstract/*.js'], { cwd: folder })) {
      const text = await readFile(join(folder, file), 'utf8')
      texts.set(`noble/${name}/${file.replaceAll('\\', '/')}`, text.replace(/^\/\/# sourceMappingURL=.*$/m, ''))
    }
  }
  return texts
}

/**
 * The modules that run in a browser, as they stand in the project with only their types blanked out, so that what
 * a reader checks is what runs. They keep their places, so their relative imports need no change; a hash of them
 * all stands in every address.
 */
export async function openBrowserModules(): Promise<BrowserModules> {
  const [sources, noble] = await Promise.all([readSources(), readNoble()])
  const hash = createHash('sha256')
  for (const [place, text] of [...sources, ...noble].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${place}\0${text}\0`)
  const root = `${hash.digest('hex').slice(0, 12)}/`
  const stripped = new Map<string, string>()

  const strip = (place: string): string | undefined => {
    const source = sources.get(place)
    if (source === undefined) return undefined
    const text = stripped.get(place) ?? stripTypeScriptTypes(source)
    stripped.set(place, text)
    return text
  }

  return {
    importMap: JSON.stringify({
      imports: {
        '@candour/ledger': `/modules/${root}packages/ledger/index.ts`,
        '@candour/ledger/check': `/modules/${root}packages/ledger/check/index.ts`,
        '@noble/hashes/': `/modules/${root}noble/hashes/`,
        '@noble/curves/': `/modules/${root}noble/curves/`,
      },
    }),
    path: (place) => `/modules/${root}${place}`,
    addresses: () => [...sources.keys(), ...noble.keys()].map((place) => `${root}${place}`),
    find: (address) => {
      const place = address.startsWith(root) ? address.slice(root.length) : ''
      return noble.get(place) ?? strip(place)
    },
  }
}
