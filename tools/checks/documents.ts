import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { finding, type Report } from './report.ts'
import { filesUnder } from './tree.ts'

const root = join(import.meta.dirname, '../..')

/** The first word of a path that a page may promise to its reader. */
const ROOMS = ['src', 'packages', 'migrations', 'journeys', 'trials', 'bench', 'docs', 'tools', '.ci']

/** Paths and links of a page, as its reader would follow them; a path with a <blank> in it is a pattern, and is skipped. */
export function promisedBy(page: string): { readonly paths: readonly string[]; readonly links: readonly string[] } {
  const prose = page.replaceAll(/^```[\s\S]*?^```/gm, '')
  const paths = [...prose.matchAll(/`([^`\s]+)`/g)].map(([, code]) => code ?? '').filter(isPath)
  const links = [...prose.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, to]) => to ?? '').filter(isLocal)
  return { paths: [...new Set(paths)], links: [...new Set(links)] }
}

/**
 * Commands that would fetch a stranger's package: the public registry has an unrelated `candour`, and without `--no`
 * npx offers to install it.
 */
export function strayCommandsOf(page: string): readonly string[] {
  const code = [...page.matchAll(/^```[\s\S]*?^```|`[^`\n]+`/gm)].flatMap(([block]) => block.split('\n'))
  return code
    .map((line) => line.replaceAll('`', '').trim())
    .filter((line) => /^(\$ )?candour [a-z]|\bnpx (?!--no )\S*candour\b|\bnpm (install|i|add) candour\b/.test(line))
}

export function checkDocuments(): Report {
  const pages = filesUnder(root, '.md')
  const faults = pages.flatMap((file) => {
    const page = readFileSync(file, 'utf8')
    const { paths, links } = promisedBy(page)
    const missing = [
      ...paths.filter((path) => !existsSync(join(root, path))),
      ...links.filter((link) => !existsSync(join(dirname(file), link))),
    ]
    const name = relative(root, file)
    return [
      ...missing.map((path) => `${name} names ${path}, which is not there`),
      ...strayCommandsOf(page).map((command) => `${name} writes “${command}”; write npx --no candour`),
    ]
  })

  return finding(`${pages.length} pages`, pages.length === 0 ? ['no page was read'] : faults)
}

function isPath(code: string): boolean {
  return ROOMS.some((room) => code.startsWith(`${room}/`)) && !/[<>*{}…:]/.test(code)
}

function isLocal(link: string): boolean {
  return !/^[a-z]+:/.test(link)
}
