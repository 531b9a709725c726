import { type EvidenceType, type HeldReason, LARGEST_EVIDENCE } from '../../domain/held-evidence.ts'
import { type Arrived, TooLarge } from '../../store/evidence-bytes.ts'
import type { EvidenceHouse } from './house.ts'
import { nameToShow, openingOf } from './opening.ts'

/** A file that has come in, was compared and looked at, and waits to be kept. */
export type Brought = {
  readonly arrived: Arrived
  readonly name: string
  readonly type: EvidenceType
  readonly reasons: readonly HeldReason[]
  readonly hashed: 'before it left and on arrival' | 'on arrival'
}

export type NotBrought = 'too large' | 'empty' | 'other than it left'

/**
 * Take in a file as it streams. What the browser hashed before it left is compared with what came; where they differ, or
 * more than 2 GB came, nothing is kept anywhere.
 *
 * @param claimed SHA-256 that the browser made, 64 hexadecimal digits; empty or absent where it made none
 */
export async function arriveFile(
  house: EvidenceHouse,
  given: { readonly name: string; readonly claimed: string | undefined },
  source: AsyncIterable<Uint8Array>,
): Promise<{ readonly ok: true; readonly brought: Brought } | { readonly ok: false; readonly why: NotBrought }> {
  let arrived: Arrived
  try {
    arrived = await house.bytes.receive(source, LARGEST_EVIDENCE)
  } catch (error) {
    const { code } = error as { code?: string }
    if (error instanceof TooLarge || code === 'FST_REQ_FILE_TOO_LARGE') return { ok: false, why: 'too large' }
    throw error
  }
  const claimed = given.claimed?.trim().toLowerCase()
  const why = arrived.bytes === 0 ? 'empty' : claimed && claimed !== arrived.digest ? 'other than it left' : undefined
  if (why) {
    await arrived.drop()
    return { ok: false, why }
  }
  const { name } = nameToShow(given.name)
  try {
    const { type, reasons } = await openingOf({ size: arrived.bytes, read: arrived.read }).judge(name)
    return {
      ok: true,
      brought: { arrived, name, type, reasons, hashed: claimed ? 'before it left and on arrival' : 'on arrival' },
    }
  } catch {
    // What cannot even be looked at is held: it is evidence all the same.
    return {
      ok: true,
      brought: {
        arrived,
        name,
        type: 'unknown',
        reasons: ['cut off'],
        hashed: claimed ? 'before it left and on arrival' : 'on arrival',
      },
    }
  }
}
