import type { Archive } from './archive.ts'
import { type DateSystem, type NumberShown, numberShown, PLAIN } from './spreadsheet-number.ts'
import { CELL_LIMIT, nameColumns } from './table-row.ts'
import { TextPool } from './text-pool.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { attributeOf, readXml, tellXml, type XmlTag } from './xml.ts'

/** What an XLSX file says of itself before its rows. A sheet has its part and, where it has comments, theirs. */
export type XlsxParts = {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[]
  readonly system: DateSystem
  readonly macros: boolean
  readonly strings: string | undefined
  readonly styles: string | undefined
}

type Relation = { readonly id: string; readonly kind: string; readonly part: string }

const SMALL = 64_000_000
const SHEETS_LIMIT = 2_000
const STYLES_LIMIT = 100_000

/** The namespace of ECMA-376, in its transitional and its strict form. */
const MAIN = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
])

/** The name of an element of a spreadsheet; of anything else, nothing. */
export function mainName(tag: XmlTag): string {
  return MAIN.has(tag.uri) ? tag.local : ''
}

/** Find the workbook and its sheets; `undefined` where the archive holds no workbook. */
export async function findParts(archive: Archive): Promise<XlsxParts | undefined> {
  if (!archive.has('_rels/.rels')) return undefined
  const roots = await relationsOf(archive, '_rels/.rels', '')
  const workbook = roots.find(({ kind }) => kind === 'officeDocument')?.part
  if (!workbook || !archive.has(workbook)) return undefined
  const relations = await relationsOf(archive, relationsPart(workbook), folderOf(workbook))
  const listed: { name: string; hidden: boolean; id: string }[] = []
  let system: DateSystem = 1900
  let isWorkbook = false
  await tellXml(archive.read(workbook, SMALL), {
    open(tag) {
      const name = mainName(tag)
      if (name === 'workbook') isWorkbook = true
      if (name === 'workbookPr' && isTrue(attributeOf(tag, 'date1904'))) system = 1904
      if (name === 'sheet')
        listed.push({
          name: attributeOf(tag, 'name') ?? '',
          hidden: /hidden/i.test(attributeOf(tag, 'state') ?? ''),
          id: attributeOf(tag, 'id') ?? '',
        })
      if (listed.length > SHEETS_LIMIT) throw new UnreadableFile('too many parts')
    },
  })
  if (!isWorkbook) return undefined
  const names = nameColumns(listed.map(({ name }) => name))
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.part

  return {
    sheets: listed.flatMap(({ hidden, id }, at) => {
      const relation = relations.find((other) => other.id === id)
      return relation?.kind === 'worksheet' ? [{ name: names[at] ?? '', hidden, part: relation.part }] : []
    }),
    system,
    macros:
      relations.some(({ kind }) => kind === 'vbaProject') || archive.names.some((name) => /vbaProject/i.test(name)),
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
  }
}

/** Whether comments are attached to a sheet. They are no cells, and are not read. */
export async function hasComments(archive: Archive, sheet: string): Promise<boolean> {
  const relations = await relationsOf(archive, relationsPart(sheet), folderOf(sheet))
  return relations.some(({ kind }) => /comment/i.test(kind))
}

/** How the cells of each style are shown, by the number of the style. */
export async function readStyles(archive: Archive, part: string | undefined): Promise<readonly NumberShown[]> {
  if (!part || !archive.has(part)) return []
  const codes = new Map<string, string>()
  const ids: string[] = []
  let inCells = false
  await tellXml(archive.read(part, SMALL), {
    open(tag) {
      const name = mainName(tag)
      if (name === 'numFmt') codes.set(attributeOf(tag, 'numFmtId') ?? '', attributeOf(tag, 'formatCode') ?? '')
      if (name === 'cellXfs') inCells = true
      if (inCells && name === 'xf') ids.push(attributeOf(tag, 'numFmtId') ?? '0')
      if (ids.length > STYLES_LIMIT || codes.size > STYLES_LIMIT) throw new UnreadableFile('too many parts')
    },
    close(tag) {
      if (mainName(tag) === 'cellXfs') inCells = false
    },
  })
  const known = new Map<string, NumberShown>()

  return ids.map((id) => {
    const shown = known.get(id) ?? numberShown(Number(id), codes.get(id))
    known.set(id, shown)
    return shown
  })
}

/** How a cell is shown whose style is missing. */
export function shownBy(styles: readonly NumberShown[], style: string | undefined): NumberShown {
  return (style === undefined ? styles[0] : styles[Number(style)]) ?? PLAIN
}

/** The texts that cells point to by number. */
export async function readStrings(archive: Archive, part: string | undefined): Promise<TextPool> {
  const pool = new TextPool()
  if (!part || !archive.has(part)) return pool
  const text = new RichText()
  const listener = {
    open(tag: XmlTag) {
      const name = mainName(tag)
      if (name === 'si') text.begin()
      text.open(name)
    },
    text: (piece: string) => text.add(piece),
    close(tag: XmlTag) {
      const name = mainName(tag)
      text.close(name)
      if (name === 'si') pool.add(text.whole())
    },
  }
  for await (const _piece of readXml(archive.read(part), listener));

  return pool
}

/** The text of a cell, in one run or several. Its reading for Japanese (`rPh`) is not part of it. */
export class RichText {
  #text = ''
  #inText = false
  #aside = 0

  begin(): void {
    this.#text = ''
    this.#inText = false
    this.#aside = 0
  }

  open(name: string): void {
    if (name === 'rPh') this.#aside += 1
    this.#inText = name === 't' && this.#aside === 0
  }

  add(piece: string): void {
    if (this.#inText && this.#text.length <= CELL_LIMIT) this.#text += piece
  }

  close(name: string): void {
    if (name === 'rPh') this.#aside -= 1
    this.#inText = false
  }

  /** Undefined where it is longer than a cell can be. */
  whole(): string | undefined {
    return this.#text.length > CELL_LIMIT ? undefined : unescaped(this.#text)
  }
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376, part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

async function relationsOf(archive: Archive, part: string, folder: string): Promise<readonly Relation[]> {
  const relations: Relation[] = []
  if (!archive.has(part)) return relations
  await tellXml(archive.read(part, SMALL), {
    open(tag) {
      const target = attributeOf(tag, 'Target')
      if (tag.local !== 'Relationship' || target === undefined || attributeOf(tag, 'TargetMode') === 'External') return
      const kind = (attributeOf(tag, 'Type') ?? '').split('/').at(-1) ?? ''
      relations.push({ id: attributeOf(tag, 'Id') ?? '', kind, part: resolve(folder, target) })
      if (relations.length > SHEETS_LIMIT * 5) throw new UnreadableFile('too many parts')
    },
  })

  return relations
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

function relationsPart(part: string): string {
  const folder = folderOf(part)
  return `${folder}_rels/${part.slice(folder.length)}.rels`
}

/** Where a target leads inside the archive: nothing outside is ever looked up. */
function resolve(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target.slice(1) : `${folder}${target}`).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }

  return path.join('/')
}
