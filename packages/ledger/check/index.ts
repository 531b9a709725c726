/**
 * The check: derives a whole log again from its entries and says what does not follow from them. It trusts nothing that
 * the writer kept, and shares nothing with the writer but the layout and the arithmetic of the tree.
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { bundlesOf, hashesAt, pathOf, type ReadResource, TILE_WIDTH } from '../layout.ts'
import { type EntryRange, type Hash, hashLeaf, sameHash } from '../tree.ts'
import type { Finding, WhichCheckpoint } from './finding.ts'
import { type LogKey, readLogKey, readSignedHead } from './head.ts'
import { type Known, type Row, startRebuild } from './rebuild.ts'
import { type Salvaged, salvageBundle, salvageTile } from './salvage.ts'

export { type CheckpointFault, type Finding, sentenceOf, type WhichCheckpoint } from './finding.ts'

/** What to check, and against what. */
export type LogToCheck = {
  /** Reads the log's tiles and bundles by path. */
  readonly read: ReadResource
  /** The log's latest checkpoint, a signed note. */
  readonly checkpoint: string
  /** Checkpoints that someone kept where the log's keeper cannot reach. Without one, an older copy looks whole. */
  readonly kept: readonly string[]
  readonly origin: string
  /** The log's verifier key as text, from a source that the log's keeper cannot alter. */
  readonly logKey: string
  /** The keys that signed before it was made, in whatever order. */
  readonly former?: readonly FormerKey[]
  /** Called with each entry that is left, in order, so that the caller can compare it with what it commits to. */
  readonly onEntry?: (index: number, entry: Uint8Array) => void | Promise<void>
}

/** A log key that was replaced: it is believed over so many entries and no more. */
export type FormerKey = { readonly logKey: string; readonly upTo: number }

/** What a check did and found. The log is sound when there are no findings. */
export type Report = {
  /** Entries that the latest checkpoint covers; `undefined` when it cannot be believed. */
  readonly size: number | undefined
  /** Entries read and hashed. */
  readonly entries: number
  /** Tiles compared hash by hash. */
  readonly tiles: number
  /** Checkpoints compared with the derived root, the latest among them. */
  readonly roots: number
  readonly findings: readonly Finding[]
}

/** A key that is no log's key: nothing can be checked against it. */
export type KeyMalformed = { readonly kind: 'log key malformed' }

type Head = { readonly checkpoint: WhichCheckpoint; readonly size: number; readonly root: Hash }

/**
 * Checks a log: every entry is there, every tile follows from the entries, and the entries give the root of the latest
 * checkpoint and of every kept one, which shows that the log only ever grew.
 *
 * Goes on after the first fault and names each. Where an entry is gone, the leaf that its tile kept stands in, so that a
 * loss is told from a change. Memory does not grow with the log. Throws only what `read` or `onEntry` throws.
 */
export async function checkLog(log: LogToCheck): Promise<Report | KeyMalformed> {
  const key = readLogKey(log.logKey)
  if (key === undefined) return { kind: 'log key malformed' }
  const findings: Finding[] = []
  const heads = believedHeads(log, key, findings)
  const latest = heads.find(({ checkpoint }) => checkpoint.kind === 'latest')
  const reach = Math.max(0, ...heads.map(({ size }) => size))
  for (const { checkpoint, size } of heads) {
    if (latest === undefined || checkpoint.kind === 'latest' || size <= latest.size) continue
    findings.push({ kind: 'log shorter than kept', size: latest.size, kept: size, at: checkpoint.at })
  }

  const rebuild = startRebuild()
  const counted = { entries: 0, tiles: 0, roots: 0 }
  const covered = latest?.size ?? reach
  const compareTile = async (row: Row): Promise<void> => {
    counted.tiles += 1
    findings.push(...(await differences(log.read, row)))
  }
  let agreed = 0
  const compareHeads = (): void => {
    for (const head of heads.filter(({ size }) => size === rebuild.size())) {
      counted.roots += 1
      const found = compareRoot(head, rebuild.root(), agreed)
      if (found === undefined) agreed = head.size
      else findings.push(found)
    }
  }
  compareHeads()

  let whole = true
  for (const address of bundlesOf(reach)) {
    const first = address.index * TILE_WIDTH
    const bundle = await salvageBundle(log.read, address, whole ? 'search' : 'no search')
    whole = bundle.entries.length === address.width
    noteBundle(bundle, { start: first, end: first + address.width }, findings)
    const leaves: Known[] = bundle.entries.map(hashLeaf)
    if (!whole) {
      const spare = await salvageTile(log.read, { ...address, kind: 'tile', level: 0 })
      if (spare.kind === 'hashes') leaves.push(...spare.hashes.slice(leaves.length))
      leaves.length = address.width
    }
    for (let at = 0; at < address.width; at += 1) {
      const entry = bundle.entries[at]
      if (entry !== undefined) {
        counted.entries += 1
        await log.onEntry?.(first + at, entry)
      }
      const filled = rebuild.add(leaves[at])
      for (const row of filled) if ((row.index + 1) * TILE_WIDTH <= hashesAt(row.level, covered)) await compareTile(row)
      if (rebuild.size() === covered) for (const row of rebuild.begun()) await compareTile(row)
      compareHeads()
    }
  }
  return { size: latest?.size, ...counted, findings }
}

/** The checkpoints that can be believed, smallest first; a finding for each that cannot. */
function believedHeads(
  { checkpoint, kept, origin, former = [] }: LogToCheck,
  key: LogKey,
  findings: Finding[],
): Head[] {
  const notes: [WhichCheckpoint, string][] = [
    [{ kind: 'latest' }, checkpoint],
    ...kept.map((note, at): [WhichCheckpoint, string] => [{ kind: 'kept', at }, note]),
  ]
  const heads = notes.flatMap(([which, note]): Head[] => {
    const head = believe(note, origin, key, former)
    if (head.kind === 'signed') return [{ checkpoint: which, size: head.size, root: head.root }]
    findings.push({ kind: 'checkpoint false', checkpoint: which, because: head.because })
    return []
  })
  return heads.toSorted((one, other) => one.size - other.size)
}

function believe(
  note: string,
  origin: string,
  key: LogKey,
  former: readonly FormerKey[],
): ReturnType<typeof readSignedHead> {
  const head = readSignedHead(note, origin, key)
  if (head.kind === 'signed' || head.because !== 'the log did not sign it') return head
  for (const { logKey, upTo } of former) {
    const before = readLogKey(logKey)
    const signed = before && readSignedHead(note, origin, before)
    if (signed === undefined || (signed.kind === 'false' && signed.because === head.because)) continue
    const late = signed.kind === 'signed' && signed.size > upTo
    return late ? { kind: 'false', because: 'it was signed with a key that had been replaced' } : signed
  }
  return head
}

function compareRoot({ checkpoint, size, root }: Head, derived: Known, agreed: number): Finding | undefined {
  if (derived === undefined) return { kind: 'root not derivable', checkpoint, size }
  if (sameHash(root, derived)) return undefined
  const [signedHex, derivedHex] = [bytesToHex(root), bytesToHex(derived)]
  const entries = { start: agreed, end: size }
  return { kind: 'root differs', checkpoint, size, signed: signedHex, derived: derivedHex, entries }
}

/** A run of missing entries is one finding, however many bundles it spans. */
function noteBundle({ path, entries, state }: Salvaged, { start, end }: EntryRange, findings: Finding[]): void {
  if (state === 'whole') return
  if (state === 'too long') {
    findings.push({ kind: 'bundle too long', path })
    return
  }
  const lost = { start: start + entries.length, end }
  const before = findings.findLast(({ kind }) => kind === 'entries missing')
  if (state === 'broken off') findings.push({ kind: 'entries unreadable', entries: lost, path })
  else if (before?.kind === 'entries missing' && before.entries.end === lost.start) {
    findings[findings.indexOf(before)] = { ...before, entries: { start: before.entries.start, end } }
  } else findings.push({ kind: 'entries missing', entries: lost, path })
}

/** Compares a tile with the row that it must hold; hashes next to one another that differ are one finding. */
async function differences(read: ReadResource, { level, index, hashes }: Row): Promise<Finding[]> {
  const address = { kind: 'tile', level, index, width: hashes.length } as const
  const under = (from: number, to: number): EntryRange => {
    const first = index * TILE_WIDTH
    return { start: (first + from) * TILE_WIDTH ** level, end: (first + to) * TILE_WIDTH ** level }
  }
  const tile = await salvageTile(read, address)
  if (tile.kind === 'missing')
    return [{ kind: 'tile missing', path: pathOf(address), entries: under(0, hashes.length) }]
  if (tile.kind === 'malformed') return [{ kind: 'tile malformed', path: tile.path, entries: under(0, hashes.length) }]

  const found: Finding[] = []
  for (let at = 0; at < hashes.length; at += 1) {
    if (!differs(hashes[at], tile.hashes[at])) continue
    const from = at
    while (at + 1 < hashes.length && differs(hashes[at + 1], tile.hashes[at + 1])) at += 1
    found.push({ kind: 'tile differs', path: tile.path, entries: under(from, at + 1) })
  }
  return found
}

function differs(derived: Known, kept: Known): boolean {
  return derived !== undefined && kept !== undefined && !sameHash(derived, kept)
}
