import type { EvidenceType } from '../../domain/held-evidence.ts'
import { plainly } from './byte-source.ts'

/** What the first bytes say: the kind of file, and `locked away` where it is an archive that is not looked into here. */
export type Sniffed = {
  readonly type: EvidenceType
  readonly archive?: 'zip' | 'other'
  /** Marks of a second kind of file among the first bytes. */
  readonly second?: 'PDF' | undefined
}

const PROGRAMS = [
  'MZ',
  '\x7fELF',
  '#!',
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xcf\xfa\xed\xfe',
  '\xca\xfe\xba\xbe',
  'L\0\0\0\x01\x14\x02\0',
]
const ARCHIVES = [
  'Rar!\x1a\x07',
  '7z\xbc\xaf\x27\x1c',
  '\x1f\x8b',
  'BZh',
  '\xfd7zXZ\0',
  '\x28\xb5\x2f\xfd',
  'MSCF',
  '\x1f\x9d',
  '\x1f\xa0',
]
const ZIPS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']

/** The kind of a file by its first bytes, whatever it is called. @param head the first 64 kB or all of it */
export async function sniff(head: Uint8Array): Promise<Sniffed> {
  const start = plainly(head.subarray(0, 2048))
  const begins = (marks: readonly string[]) => marks.some((mark) => start.startsWith(mark))
  const pdfWithin = /%PDF-\d/.exec(start.slice(0, 1024))?.index
  const second = pdfWithin !== undefined && pdfWithin > 0 ? 'PDF' : undefined
  if (pdfWithin === 0) return { type: 'PDF' }
  if (begins(PROGRAMS)) return { type: 'program', second }
  if (start.startsWith('\xff\xd8\xff')) return { type: 'JPEG picture', second }
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return { type: 'PNG picture', second }
  if (begins(ZIPS)) return { type: 'archive', archive: 'zip', second }
  if (begins(ARCHIVES) || start.slice(257, 262) === 'ustar') return { type: 'archive', archive: 'other', second }
  if (start.startsWith('\xd0\xcf\x11\xe0') || start.startsWith('{\\rtf')) return { type: 'document', second }

  const known = await soundOrPicture(head)
  if (known) return { type: known, second }
  const text = textIn(head)
  if (text === undefined) return { type: second ? 'PDF' : 'unknown', second }

  return { type: isMarkup(text) ? 'markup' : 'text', second }
}

/** Sounds, films and pictures by the marks that are written down in the package for them. */
async function soundOrPicture(head: Uint8Array): Promise<EvidenceType | undefined> {
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(head.slice(0, 4100)).catch(() => undefined)
  const mime = found?.mime ?? ''
  if (mime.startsWith('image/')) return mime.includes('svg') ? 'markup' : 'other picture'
  if (mime.startsWith('audio/') || mime.startsWith('video/')) return 'sound or video'

  return undefined
}

/** The text that the bytes spell, or nothing where they spell none. */
function textIn(head: Uint8Array): string | undefined {
  if (head.length === 0) return undefined
  const marked =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined
  if (marked) return new TextDecoder(marked).decode(head)
  let odd = 0
  for (const byte of head) {
    if (byte === 0) return undefined
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) odd += 1
  }
  if (odd > head.length / 500) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
  } catch {
    const high = head.reduce((count, byte) => (byte > 127 ? count + 1 : count), 0)
    return high > head.length / 4 ? undefined : new TextDecoder('windows-1252').decode(head)
  }
}

function isMarkup(text: string): boolean {
  const start = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 4096)

  return (
    /^<(!doctype\s+(html|svg)|html|head|body|script|svg|iframe|object|embed)\b/i.test(start) ||
    (/^<(\?xml|!--|!doctype)/i.test(start) && /<(svg|html|script|[a-z]+:script)\b/i.test(start))
  )
}
