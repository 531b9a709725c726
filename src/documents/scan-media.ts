/** A signed paper may come as one of these. Told by its first bytes, never by its name. */
export type ScanMedia = 'application/pdf' | 'image/png' | 'image/jpeg'

const BEGINS: readonly (readonly [ScanMedia, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]

/** What these bytes are; undefined when they are nothing that a scan may be. */
export function scanMediaOf(bytes: Uint8Array): ScanMedia | undefined {
  return BEGINS.find(([, first]) => first.every((byte, at) => bytes[at] === byte))?.[0]
}
