/** Bytes that have come in whole and are not kept yet: they are compared and looked at first. */
export type Arrived = {
  /** SHA-256, 64 hexadecimal digits. */
  readonly digest: string
  readonly bytes: number
  /** From a byte up to another, which is left out. */
  readonly read: (from: number, until: number) => Promise<Uint8Array>
  /** Keep them under their digest, for good. Bytes that are kept already are kept once. */
  readonly keep: () => Promise<void>
  /** Leave nothing behind. Does nothing to bytes that were kept. */
  readonly drop: () => Promise<void>
}

/** Where the bytes of evidence outlive the process, each under its own SHA-256. Nothing is ever overwritten or deleted. */
export type EvidenceBytes = {
  readonly where: 'on disk' | 'in an object store'
  /** Take in a stream of any length, a piece at a time. More than `largest` bytes, and it throws `TooLarge` and keeps nothing. */
  readonly receive: (source: AsyncIterable<Uint8Array>, largest: number) => Promise<Arrived>
  readonly read: (digest: string, from: number, until: number) => Promise<Uint8Array>
  readonly stream: (digest: string) => AsyncIterable<Uint8Array>
}

/** More bytes came than are taken in. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
  readonly code = 'CANDOUR_EVIDENCE_TOO_LARGE'

  constructor() {
    super('The file is larger than is taken in.')
  }
}

/** A digest becomes a place only where it can be nothing else. */
export function safeDigest(digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new RangeError('Kept bytes are named by their digest.')
  return digest
}
