import { textWithoutNul } from './answers.ts'
import type { Upload } from './security.ts'

/** A form with a file on its way: the fields that came before the file, and its bytes. */
export type ArrivingForm = {
  readonly sent: Record<string, string>
  readonly file:
    | { readonly name: string; readonly bytes: AsyncIterable<Uint8Array>; readonly pass: () => void }
    | undefined
}

/** The fields, up to the file, which comes last. A browser sends a nameless, empty file where none was chosen. */
export async function arrivingForm(upload: Upload | undefined): Promise<ArrivingForm> {
  const sent: Record<string, string> = {}
  for (let next = await upload?.next(); next && !next.done; next = await upload?.next()) {
    const part = next.value
    if (part.type === 'field') {
      if (typeof part.value === 'string') sent[part.fieldname] = textWithoutNul(part.value)
      continue
    }
    if (part.filename) return { sent, file: { name: part.filename, bytes: part.file, pass: () => part.file.resume() } }
    part.file.resume()
  }

  return { sent, file: undefined }
}
