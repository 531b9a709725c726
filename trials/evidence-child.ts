import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { arriveFile } from '../src/actions/evidence/arrive.ts'
import { evidenceHouse } from '../src/actions/evidence/house.ts'
import { openingOf } from '../src/actions/evidence/opening.ts'
import { canBeShown } from '../src/domain/held-evidence.ts'

/** What the process that takes evidence in is asked to do. */
export type EvidenceOrder =
  | { readonly kind: 'file'; readonly data: string; readonly path: string; readonly name: string }
  | { readonly kind: 'stream'; readonly data: string; readonly bytes: number }

/** What came of it, with the most memory that the process has had, in megabytes. */
export type EvidenceAnswer = {
  readonly came: string
  readonly name: string
  readonly reasons: readonly string[]
  readonly seen: string
  readonly memory: number
}

process.on('message', (order: EvidenceOrder) => {
  taken(order).then(
    (answer) => process.send?.(answer),
    (error: Error) =>
      process.send?.({ came: `failed: ${error.name}`, name: '', reasons: [], seen: '', memory: memory() }),
  )
})

async function taken(order: EvidenceOrder): Promise<EvidenceAnswer> {
  const house = evidenceHouse(order.data)
  const source = order.kind === 'file' ? createReadStream(order.path) : streamOf(order.bytes)
  const came = await arriveFile(
    house,
    { name: order.kind === 'file' ? order.name : 'film.mp4', claimed: undefined },
    source,
  )
  if (!came.ok) return { came: came.why, name: '', reasons: [], seen: '', memory: memory() }
  const { arrived, name, reasons, type } = came.brought
  const open = reasons.length === 0 && canBeShown(type)
  const seen = open
    ? await openingOf({ size: arrived.bytes, read: arrived.read })
        .shown(type, 1)
        .then(
          (shown) => shown.kind,
          () => 'could not be drawn',
        )
    : 'not opened'
  await arrived.drop()

  return { came: reasons.length > 0 ? 'held' : 'kept', name, reasons, seen, memory: memory() }
}

/** A film, as far as its first bytes say, of any length. */
async function* streamOf(bytes: number): AsyncGenerator<Uint8Array> {
  const piece = new Uint8Array(65_536)
  yield Uint8Array.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41', (letter) => letter.charCodeAt(0))
  for (let sent = 32; sent < bytes; sent += piece.length) yield piece.subarray(0, Math.min(piece.length, bytes - sent))
}

function memory(): number {
  // What Linux calls the peak of a process begins with what its parent held when it was made; that of its memory alone does not.
  const own =
    existsSync('/proc/self/status') && /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]

  return Math.round(Number(own || process.resourceUsage().maxRSS) / 1024)
}
