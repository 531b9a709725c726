import { Readable, type Transform } from 'node:stream'
import { UnreadableFile } from './unreadable-file.ts'

/** How far a file may unpack: by its ratio once it is large, and in all. In bytes. */
export type UnpackingBounds = { readonly ratio: number; readonly freely: number; readonly most: number }

/** A history of short lines that are much alike was seen to pack about 60 to 1. A bomb packs 1,000 to 1. */
export const UNPACKING: UnpackingBounds = { ratio: 250, freely: 20_000_000, most: 32_000_000_000 }

/** How an unpacking ended: `consumed` bytes of the packed were used. */
export type Unpacked = { consumed: number; cutOff: boolean }

/**
 * What is packed, unpacked piece by piece. Damage refuses the file, since nothing says which of its rows was changed; a
 * file that was cut off only ends there. A bomb is refused as it unpacks, by what it really holds.
 */
export async function* unpack(
  source: AsyncIterable<Uint8Array>,
  unpacker: Transform & { readonly bytesWritten: number },
  ended: Unpacked,
  { ratio, freely, most }: UnpackingBounds = UNPACKING,
): AsyncGenerator<Uint8Array, void, undefined> {
  const packed = Readable.from(source)
  let given = 0
  packed.on('error', (error) => unpacker.destroy(error))
  try {
    for await (const piece of packed.pipe(unpacker) as AsyncIterable<Uint8Array>) {
      given += piece.length
      if (given > most || (given > freely && given > unpacker.bytesWritten * ratio))
        throw new UnreadableFile('too much')
      yield piece
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'Z_BUF_ERROR') ended.cutOff = true
    else if (typeof code === 'string' && code.startsWith('Z_')) throw new UnreadableFile('damaged', { cause: error })
    else throw error
  } finally {
    ended.consumed = unpacker.bytesWritten
    packed.destroy()
    unpacker.destroy()
  }
}
