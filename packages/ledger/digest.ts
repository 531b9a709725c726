import { sha256 } from '@noble/hashes/sha2.js'
import type { Hash } from './tree.ts'

/** SHA-256 of these bytes: for hashes that stand beside a log, such as one printed on paper. */
export function digestOf(bytes: Uint8Array): Hash {
  return sha256(bytes)
}
