import type { PublishedLog } from './verify-proof.ts'

/** The ledger as a page of the portal reaches it: `checkpoint` is the address of the last one, and tiles stand beside it. */
export function publishedLog(verifier: string, checkpoint: string): PublishedLog {
  const prefix = checkpoint.slice(0, checkpoint.lastIndexOf('/'))
  return {
    verifier,
    checkpoint: async () => {
      const answer = await fetch(checkpoint, { cache: 'no-store' })
      return answer.ok ? answer.text() : undefined
    },
    read: async (path) => {
      const answer = await fetch(`${prefix}/${path}`)
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
    },
  }
}
