import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import { finding, type Report } from './report.ts'

const root = join(import.meta.dirname, '../..')

/** The rules of `.dependency-cruiser.mjs`, each with its name and its reason. */
export async function readArrows(): Promise<IConfiguration> {
  const file: { default: IConfiguration } = await import(pathToFileURL(join(root, '.dependency-cruiser.mjs')).href)
  return file.default
}

export type Crossing = { readonly rule: string; readonly from: string; readonly to: string }
export type Cruised = { readonly modules: number; readonly arrows: number; readonly crossings: readonly Crossing[] }

/** Follow every import under a folder and name those that break a rule. */
export async function cruiseArrows(folder: string): Promise<Cruised> {
  const { forbidden, options } = await readArrows()
  const { enhancedResolveOptions, ...rest } = options ?? {}
  const rooms = ['src', 'packages', 'journeys', 'trials', 'bench', 'tools/checks'].filter((room) =>
    existsSync(join(folder, room)),
  )
  const { output } = await cruise(
    rooms,
    { ...rest, baseDir: folder, validate: true, ruleSet: { forbidden: forbidden ?? [] } },
    { ...enhancedResolveOptions },
  )
  const { modules, summary } = output as ICruiseResult

  return {
    modules: modules.filter(({ source }) => source.endsWith('.ts')).length,
    arrows: summary.totalDependenciesCruised ?? 0,
    crossings: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

/** A cruise that saw no module found no fault either: that is a failure, not a pass. */
export async function checkArrows(): Promise<Report> {
  const { modules, arrows, crossings } = await cruiseArrows(root)
  if (modules === 0) return finding('no module was cruised', ['is `typescript` 6 installed beside `tsgo`?'])

  return finding(
    `${modules} modules, ${arrows} arrows`,
    crossings.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
  )
}
