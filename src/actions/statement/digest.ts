import { createHash } from 'node:crypto'
import { hashedBytes, lookupBytes, markedBytes, wordsForm } from '../../domain/statement-words.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The hash of a version’s words, as it is printed: 64 hexadecimal digits. */
export function digestOfWords(paragraphs: readonly string[]): string {
  return digestOfForm(wordsForm(paragraphs))
}

/** The same, of words that stand on one line already. */
export function digestOfForm(form: string): string {
  return sha256(hashedBytes(form))
}

/** What is published of a copy: by which its code is found, and what binds its words. */
export function publishedBy(code: string, hash: string): { readonly lookup: string; readonly mark: string } {
  return { lookup: sha256(lookupBytes(code)), mark: sha256(markedBytes(code, hash)) }
}
