import { createHash } from 'node:crypto'

/** What the store keeps of a session's token: whoever reads the table cannot sign in with it. */
export function digestOfToken(token: string): Uint8Array {
  return createHash('sha256').update('candour session ').update(token).digest()
}
