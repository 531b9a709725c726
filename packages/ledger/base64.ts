/** Standard base64 (RFC 4648, section 4), in the one spelling that each sequence of bytes has. */

/** Bytes as base64 with its padding. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/**
 * The bytes that a base64 text stands for.
 *
 * @returns `undefined` unless encoding them again gives the same text: missing padding, white space and stray bits in the
 *   last character are refused, so that no signature line can be altered without a trace
 */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  return toBase64(bytes) === text ? bytes : undefined
}
