import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const STYLES = fileURLToPath(new URL('styles/', import.meta.url))
const packageFolder = (name: string): string => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
const FONTS = 'ibm-plex-sans-latin-ext-wght-normal.woff2 ibm-plex-sans-latin-wght-normal.woff2'.split(' ')

/** GOV.UK first, MOJ second, ours last; GOV.UK once in the sizes of casework and once in those of public pages. */
const SHEETS = ['govuk-casework', 'govuk-public', 'moj', 'candour'] as const

export type Assets = {
  readonly folder: string
  /** The address of an asset by its plain name: `candour.css` gives `/assets/candour.5f0c….css`. */
  readonly path: (name: string) => string
}

type Manifest = Readonly<Record<string, string>>

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

function hashed(name: string, content: string | Buffer): string {
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)}.${sha256(content).slice(0, 12)}${name.slice(dot)}`
}

/** What the assets are made from: our own sources word for word, and the packages by version. */
async function stampOfSources(): Promise<string> {
  const sources = (await readdir(STYLES)).sort().map((name) => readFile(join(STYLES, name), 'utf8'))
  const packages = ['govuk-frontend', '@ministryofjustice/frontend', '@fontsource-variable/ibm-plex-sans']
  const versions = packages.map((name) => readFile(join(packageFolder(name), 'package.json'), 'utf8'))

  return sha256((await Promise.all([...sources, ...versions])).join('\0')).slice(0, 16)
}

async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Manifest)
}

/** Sass is loaded only here: a warm start does not need it. */
async function compileSheets(): Promise<ReadonlyMap<string, string>> {
  const { compileAsync } = await import('sass')
  const govuk = packageFolder('govuk-frontend')
  // MOJ's sheets name GOV.UK's from the folder that holds node_modules.
  const loadPaths = [join(govuk, 'dist'), packageFolder('@ministryofjustice/frontend'), join(govuk, '../..')]
  const sheets = SHEETS.map(async (name): Promise<[string, string]> => {
    const { css } = await compileAsync(join(STYLES, `${name}.scss`), {
      loadPaths,
      style: 'compressed',
      quietDeps: true,
    })
    return [`${name}.css`, css]
  })

  return new Map(await Promise.all(sheets))
}

async function gatherFiles(): Promise<ReadonlyMap<string, string | Buffer>> {
  const fontFolder = join(packageFolder('@fontsource-variable/ibm-plex-sans'), 'files')
  const fonts = await Promise.all(
    FONTS.map(async (name): Promise<[string, Buffer]> => [name, await readFile(join(fontFolder, name))]),
  )
  const components = await readFile(join(packageFolder('govuk-frontend'), 'dist/govuk/govuk-frontend.min.js'), 'utf8')

  return new Map<string, string | Buffer>([
    ...fonts,
    ['govuk-frontend.js', components.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '')],
    ['icon.svg', await readFile(join(STYLES, 'icon.svg'))],
  ])
}

/**
 * Compile the style sheets and set the fonts and the script beside them, each under a name that carries a hash of
 * its content. They go into a folder named by what they were made from, inside the one given; when that is there
 * already, nothing is done. It takes its name in one step, so that a start that was cut short leaves nothing half
 * made, and of two at once the later finds the work done.
 */
export async function prepareAssets(folder: string): Promise<void> {
  const stamp = await stampOfSources()
  if (await readManifest(join(folder, stamp))) return

  const [sheets, files] = await Promise.all([compileSheets(), gatherFiles()])
  const made = join(folder, `${stamp}.${randomUUID()}.new`)
  const names: Record<string, string> = {}
  const add = async (name: string, content: string | Buffer): Promise<void> => {
    const stored = hashed(name, content)
    names[name] = stored
    await writeFile(join(made, stored), content)
  }

  await mkdir(made, { recursive: true })
  for (const [name, content] of files) await add(name, content)
  for (const [name, css] of sheets) {
    await add(
      name,
      css.replaceAll(/url\("?([\w.-]+)"?\)/g, (_, file: string) => `url("${names[file] ?? file}")`),
    )
  }
  await writeFile(join(made, 'manifest.json'), JSON.stringify(names satisfies Manifest))
  await rename(made, join(folder, stamp)).catch(() => rm(made, { recursive: true, force: true }))
}

/** The assets that `prepareAssets` left in a folder. */
export async function openAssets(folder: string): Promise<Assets> {
  const present = join(folder, await stampOfSources())
  const names = await readManifest(present)
  if (!names) throw new Error('The style sheets have not been prepared in the folder given for them.')

  return {
    folder: present,
    path: (name) => {
      const stored = names[name]
      if (!stored) throw new Error(`No asset is called ${name}.`)
      return `/assets/${stored}`
    },
  }
}
