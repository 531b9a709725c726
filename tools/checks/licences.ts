import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { finding, type Report } from './report.ts'

const root = join(import.meta.dirname, '../..')

/** Licences under which we may pass a dependency on to a force, each asking at most to be named. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
])

/** Whether an SPDX expression can be met from the list: every side of an AND, any side of an OR. */
export function isAllowed(expression: string): boolean {
  const bare = expression.trim()
  const inner = /^\(([^()]*)\)$/.exec(bare)?.[1]
  if (inner !== undefined) return isAllowed(inner)

  const either = splitOutside(bare, ' OR ')
  if (either.length > 1) return either.some(isAllowed)

  const all = splitOutside(bare, ' AND ')
  return all.length > 1 ? all.every(isAllowed) : ALLOWED.has(bare)
}

function splitOutside(expression: string, separator: string): readonly string[] {
  const parts: string[] = ['']
  for (const piece of expression.split(separator)) {
    const last = parts.at(-1) ?? ''
    const open = last.split('(').length > last.split(')').length
    if (open) parts[parts.length - 1] = `${last}${separator}${piece}`
    else parts.push(piece)
  }

  return parts.slice(1)
}

type Locked = {
  readonly packages: Readonly<Record<string, { dev?: boolean; link?: boolean; version?: string; license?: string }>>
}
type Manifest = {
  readonly license?: string | { readonly type?: string }
  readonly licenses?: readonly { readonly type?: string }[]
}

export type Shipped = { readonly name: string; readonly licence: string }

/**
 * Everything that a running installation contains, by the lockfile, with the licence that the installed package states.
 * A package for another platform is not installed here: for that one the lockfile's own record is read.
 */
export function readShipped(folder: string): readonly Shipped[] {
  const { packages }: Locked = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))

  return Object.entries(packages)
    .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
    .map(([path, { license, version }]) => {
      const manifest = join(folder, path, 'package.json')
      const stated = existsSync(manifest) ? statedBy(JSON.parse(readFileSync(manifest, 'utf8'))) : license
      return { name: `${path.replace(/^.*node_modules\//, '')}@${version ?? '?'}`, licence: stated ?? 'none stated' }
    })
}

function statedBy({ license, licenses }: Manifest): string | undefined {
  if (typeof license === 'string') return license
  return license?.type ?? licenses?.map(({ type }) => type ?? 'none stated').join(' OR ')
}

export function checkLicences(): Report {
  const shipped = [root, join(root, 'tools/node')].flatMap(readShipped)
  const faults = shipped
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, licence }) => `${name}: ${licence} is not in the list of tools/checks/licences.ts`)

  return finding(`${shipped.length} packages`, shipped.length === 0 ? ['the lockfile names no package'] : faults)
}
