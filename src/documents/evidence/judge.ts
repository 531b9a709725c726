import { canBeCleaned, type EvidenceType, type HeldReason, LARGEST_OPENED } from '../../domain/held-evidence.ts'
import { type ByteSource, numberAt, patternsIn, plainly } from './byte-source.ts'
import { endingOf } from './file-name.ts'
import { lookAtJpeg } from './jpeg-segments.ts'
import { lookAtPng } from './png-chunks.ts'
import { type Sniffed, sniff } from './sniff.ts'
import { documentIn, heldForParts, readZipDirectory } from './zip-directory.ts'

/** What a file is by its bytes, and why it is not to be opened, where it is not. */
export type Judgement = { readonly type: EvidenceType; readonly reasons: readonly HeldReason[] }

/** Look at a file of any size and say what it is, reading no more than 64 MB of it at once. Nothing in it is run or drawn. */
export async function judge(source: ByteSource, name: string): Promise<Judgement> {
  const head = await source.read(0, Math.min(65_536, source.size))
  const sniffed = await sniff(head)
  const looked = await lookInto(source, sniffed)
  const ending = endingOf(name)
  const reasons = [
    ...(looked.type === 'program' || RUNS.has(ending) ? (['program'] as const) : []),
    ...(looked.type === 'markup' ? (['markup'] as const) : []),
    ...(namedOtherwise(ending, looked.type) ? (['not what its name says'] as const) : []),
    ...(sniffed.second !== undefined || looked.second === 'yes' ? (['two kinds at once'] as const) : []),
    ...looked.reasons,
  ]

  return { type: looked.type, reasons: [...new Set(reasons)] }
}

type Looked = { readonly type: EvidenceType; readonly reasons: readonly HeldReason[]; readonly second?: 'yes' }

async function lookInto(source: ByteSource, { type, archive }: Sniffed): Promise<Looked> {
  if (archive === 'other') return { type, reasons: ['archive not opened here'] }
  if (archive === 'zip') return lookIntoZip(source)
  if (canBeCleaned(type) && source.size > LARGEST_OPENED) return { type, reasons: ['too large to look into'] }
  if (type === 'PDF') return lookIntoPdf(source)
  if (type === 'JPEG picture' || type === 'PNG picture') {
    const bytes = await source.read(0, source.size)
    const { reasons, end } = type === 'PNG picture' ? await lookAtPng(bytes) : lookAtJpeg(bytes)
    const behind = secondIn(bytes.subarray(end))
    return { type, reasons, ...(behind && { second: behind }) }
  }
  if (type === 'document') {
    const macros = await patternsIn(source, [/_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T/, /\\objdata|\\objupdate/])
    return { type, reasons: macros.length > 0 ? ['document with macros'] : [] }
  }

  return { type, reasons: [], ...((await endsAsZip(source)) && { second: 'yes' as const }) }
}

async function lookIntoZip(source: ByteSource): Promise<Looked> {
  const directory = await readZipDirectory(source)
  if (directory.kind === 'held') return { type: 'archive', reasons: [directory.reason] }
  const { parts } = directory
  const document = documentIn(parts)

  return {
    type: document === 'no document' ? 'archive' : 'document',
    reasons: [
      ...heldForParts(parts),
      ...(document === 'a document with macros' ? (['document with macros'] as const) : []),
    ],
  }
}

/** A name in a PDF may be written with any of its letters as `#` and two digits. */
function pdfName(name: string): RegExp {
  const letters = [...name].map((letter) => {
    const code = letter.charCodeAt(0).toString(16)
    return `(?:${letter}|#${code})`
  })

  return new RegExp(`/${letters.join('')}(?![A-Za-z0-9])`, 'i')
}

const ACTS = [
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
].map(pdfName)
const LOCKED = pdfName('Encrypt')

async function lookIntoPdf(source: ByteSource): Promise<Looked> {
  const tail = plainly(await source.read(Math.max(0, source.size - 2048), source.size))
  const found = await patternsIn(source, [...ACTS, LOCKED])
  const reasons: HeldReason[] = []
  if (!tail.includes('%%EOF')) reasons.push('cut off')
  if (ACTS.some((pattern) => found.includes(pattern))) reasons.push('PDF that acts')
  if (found.includes(LOCKED)) reasons.push('locked PDF')

  return { type: 'PDF', reasons, ...((await endsAsZip(source)) && { second: 'yes' as const }) }
}

/** What stands behind the end of a picture is another file where it begins or ends like one. */
function secondIn(behind: Uint8Array): 'yes' | undefined {
  const text = plainly(behind.subarray(0, 1_048_576)) + plainly(behind.subarray(-65_557))

  const begins = ['PK\x03\x04', 'PK\x05\x06', '%PDF-', 'Rar!\x1a', '7z\xbc\xaf', 'This program cannot']
  const marked = begins.some((mark) => text.includes(mark)) || /<script|<html|<\?php/i.test(text)

  return marked ? 'yes' : undefined
}

async function endsAsZip(source: ByteSource): Promise<boolean> {
  const tail = await source.read(Math.max(0, source.size - 65_557), source.size)
  const text = plainly(tail)
  const at = text.lastIndexOf('PK\x05\x06')

  return at >= 0 && numberAt(tail, at + 20, 2, 'little end first') === tail.length - at - 22
}

/** Endings that a desk would run when somebody clicks them. */
const RUNS = new Set(
  'exe com scr pif bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta msi msp lnk reg jar app sh command scf cpl dll apk'.split(
    ' ',
  ),
)

const PICTURES: readonly EvidenceType[] = ['JPEG picture', 'PNG picture', 'other picture']
const ENDINGS: Readonly<Record<string, readonly EvidenceType[]>> = {
  ...Object.fromEntries('jpg jpeg png gif webp heic bmp tif tiff'.split(' ').map((ending) => [ending, PICTURES])),
  ...Object.fromEntries('txt csv log xml json md'.split(' ').map((ending) => [ending, ['text', 'markup'] as const])),
  ...Object.fromEntries(
    'mp3 mp4 m4a mov wav opus ogg avi amr 3gp aac'.split(' ').map((ending) => [ending, ['sound or video'] as const]),
  ),
  ...Object.fromEntries(
    'doc docx xls xlsx ppt pptx odt ods odp rtf'.split(' ').map((ending) => [ending, ['document'] as const]),
  ),
  ...Object.fromEntries('zip rar 7z gz tar bz2 xz'.split(' ').map((ending) => [ending, ['archive'] as const])),
  pdf: ['PDF'],
}

function namedOtherwise(ending: string, type: EvidenceType): boolean {
  const wanted = ENDINGS[ending]

  return wanted !== undefined && type !== 'unknown' ? !wanted.includes(type) : wanted !== undefined && ending !== 'txt'
}
