import { type Typed, textWithoutNul } from '../answers.ts'
import type { Upload } from '../security.ts'

/** A signing form as it came: its fields, and the scan after them. */
export type SignForm = {
  readonly values: Typed
  readonly scan: Uint8Array | undefined
  readonly tooLarge: 'yes' | 'no'
}

/** Reads no more of a file than may be kept; the rest is passed over. */
export async function readSignForm(upload: Upload | undefined, largest: number): Promise<SignForm> {
  const values: Record<string, unknown> = {}
  let scan: Uint8Array | undefined
  let tooLarge: 'yes' | 'no' = 'no'
  for (let next = await upload?.next(); next && !next.done; next = await upload?.next()) {
    const part = next.value
    if (part.type === 'field') {
      if (typeof part.value === 'string') values[part.fieldname] = textWithoutNul(part.value)
      continue
    }
    const pieces: Uint8Array[] = []
    let bytes = 0
    for await (const piece of part.file as AsyncIterable<Uint8Array>) {
      bytes += piece.length
      if (bytes <= largest) pieces.push(piece)
    }
    if (bytes > largest) tooLarge = 'yes'
    else if (bytes > 0) scan = Buffer.concat(pieces)
  }

  return { values, scan, tooLarge }
}
