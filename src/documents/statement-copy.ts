import { encode } from 'uqr'
import { FURNITURE, WORDS_BEGIN, WORDS_END } from '../domain/statement-words.ts'
import { STATEMENT_LAYOUT } from './statement-layout.ts'
import { typeset } from './typeset.ts'

/** What stands on her copy. Everything is text, already in the words in which it is printed. */
export type StatementCopy = {
  readonly reference: string
  readonly heading: string
  readonly name: string
  readonly age: string
  readonly language: string
  readonly paragraphs: readonly string[]
  readonly declaration: string
  readonly readerDeclares: string | undefined
  readonly interpreter: string | undefined
  readonly signature: Signature
  readonly signedOn: string
  readonly before: string
  readonly exhibits: string
  /** The back page goes to the prosecutor and not to the witness’s own reader: it is printed apart. */
  readonly back: readonly { readonly term: string; readonly says: string }[]
  readonly proof: CopyProof
}

export type Signature =
  | { readonly kind: 'drawn'; readonly strokes: string }
  | { readonly kind: 'typed'; readonly name: string }
  | { readonly kind: 'on paper'; readonly digest: string }

/** What her copy is checked by. */
export type CopyProof = {
  /** As it is read: in groups of four. */
  readonly code: string
  readonly hash: string
  readonly entry: number
  readonly size: number
  readonly root: string
  readonly hashes: readonly string[]
}

/** The text under the square, and in it. */
export function proofText({ code, hash, entry, size, root, hashes }: CopyProof): string {
  return [
    `Code: ${code}`,
    `Hash: ${hash}`,
    `Entry: ${entry} of ${size}`,
    `Root: ${root}`,
    `Proof: ${hashes.join(' ')}`,
  ].join('\n')
}

/** Her copy as a PDF that can be read aloud, with its proof; the same bytes for the same values. */
export function statementPdf(copy: StatementCopy): Uint8Array {
  const text = proofText(copy.proof)
  return typeset({
    source: STATEMENT_LAYOUT,
    values: {
      ...copy,
      begin: WORDS_BEGIN,
      end: WORDS_END,
      furniture: FURNITURE,
      proof: text.split('\n'),
      square: squareOf(text),
      drawn: copy.signature.kind === 'drawn' ? drawingOf(copy.signature.strokes) : '',
    },
  })
}

/** A QR code as a drawing. */
function squareOf(text: string): string {
  const { data, size } = encode(text, { ecc: 'L', border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark.join('')}"/></svg>`
}

/** Strokes are pairs of numbers on a field of 600 by 200, which `readStrokes` has looked at. */
function drawingOf(strokes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200"><path fill="none" stroke="#111" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" d="${strokes}"/></svg>`
}
