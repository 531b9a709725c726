import { SaxesParser, type SaxesTagNS } from 'saxes'
import { UnreadableFile } from './unreadable-file.ts'

export type XmlTag = SaxesTagNS

/** What is told of a document, part by part. */
export type XmlListener = {
  open(tag: XmlTag): void
  text(text: string): void
  close(tag: XmlTag): void
}

/** More than any program writes, and little enough to hold. */
const DEPTH_LIMIT = 100
const ATTRIBUTES_LIMIT = 256
/** In characters, between one part of a document and the next. */
const PIECE_LIMIT = 16_000_000

/**
 * Reads XML piece by piece, telling a listener; gives back after each piece, so that what was told can be taken away.
 *
 * It declares nothing and fetches nothing: a document with a DOCTYPE is refused before an entity of it could be met.
 * Throws `UnreadableFile` where the document is not well formed, too deep, or all one piece.
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): AsyncGenerator<void, void, undefined> {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const guard = guarded(parser, listener)
  let decoder: TextDecoder | undefined
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true })
    const text = decode(decoder, piece)
    parser.write(text)
    guard.passed(text.length)
    yield
  }
  if (decoder) parser.write(decode(decoder))
  parser.close()
}

/** A whole small document. */
export async function tellXml(bytes: AsyncIterable<Uint8Array>, listener: Partial<XmlListener>): Promise<void> {
  const nothing = (): void => undefined
  for await (const _piece of readXml(bytes, { open: nothing, text: nothing, close: nothing, ...listener }));
}

/** The value of an attribute by its own name, whatever its prefix. */
export function attributeOf(tag: XmlTag, name: string): string | undefined {
  const plain = tag.attributes[name]
  if (plain) return plain.value
  for (const attribute of Object.values(tag.attributes)) if (attribute.local === name) return attribute.value

  return undefined
}

function guarded(parser: SaxesParser<{ xmlns: true }>, listener: XmlListener) {
  let depth = 0
  let attributes = 0
  let since = 0
  parser.on('error', () => {
    throw new UnreadableFile('damaged')
  })
  parser.on('doctype', () => {
    throw new UnreadableFile('document type')
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-?(8|16)$/i.test(encoding)) throw new UnreadableFile('not as it says')
  })
  parser.on('opentagstart', () => {
    attributes = 0
    since = 0
    depth += 1
    if (depth > DEPTH_LIMIT) throw new UnreadableFile('not as it says')
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > ATTRIBUTES_LIMIT) throw new UnreadableFile('not as it says')
  })
  parser.on('opentag', (tag) => listener.open(tag))
  parser.on('closetag', (tag) => {
    since = 0
    depth -= 1
    listener.close(tag)
  })
  parser.on('text', (text) => listener.text(text))
  parser.on('cdata', (text) => listener.text(text))
  parser.on('comment', () => {
    since = 0
  })

  return {
    passed(characters: number): void {
      since += characters
      if (since > PIECE_LIMIT) throw new UnreadableFile('too much in one piece')
    },
  }
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch (error) {
    throw new UnreadableFile('damaged', { cause: error })
  }
}
