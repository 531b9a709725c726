/** A log kept in memory, for the tests: the least that a caller of this package has to do. */
import { type Appended, append, emptyTree, type TreeHead } from './append.ts'
import { type Checkpoint, signCheckpoint } from './checkpoint.ts'
import { type SignerKey, signerKey, verifierOf, writeVerifierKey } from './key.ts'

export const origin = 'force.example/ledger'

/** Takes a value out of an answer that the test knows to hold one. */
export function granted<Value>(
  answer: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown },
): Value {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

export const logSigner: SignerKey = granted(signerKey(origin, 'ed25519', new Uint8Array(32).fill(7)))
export const logKey = writeVerifierKey(verifierOf(logSigner))

/** Entries that differ from one another, 32 bytes each. */
export function entriesFrom(start: number, count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, at) => {
    const entry = new Uint8Array(32).fill(0xa5)
    new DataView(entry.buffer).setUint32(0, start + at)
    return entry
  })
}

/** Tiles and bundles by path, the head they give, and checkpoints signed at any size on the way. */
export class MemoryLog {
  readonly kept = new Map<string, Uint8Array>()
  head: TreeHead = emptyTree()

  readonly read = async (path: string): Promise<Uint8Array | undefined> => this.kept.get(path)

  async append(entries: readonly Uint8Array[]): Promise<Appended> {
    const appended = granted(await append(this.read, this.head, entries))
    for (const { path, bytes } of appended.resources) this.kept.set(path, bytes)
    this.head = appended.head
    return appended
  }

  checkpoint(changed: Partial<Checkpoint> = {}): string {
    return granted(signCheckpoint({ ...this.head, origin, extensions: [], ...changed }, logSigner))
  }

  /** A second log with the same bytes, to tamper with. */
  copy(): MemoryLog {
    const copy = new MemoryLog()
    for (const [path, bytes] of this.kept) copy.kept.set(path, bytes.slice())
    copy.head = this.head
    return copy
  }
}

/** A log of so many entries, appended in the given steps. */
export async function logOf(...steps: readonly number[]): Promise<MemoryLog> {
  const log = new MemoryLog()
  for (const count of steps) await log.append(entriesFrom(log.head.size, count))
  return log
}
