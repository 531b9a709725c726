/** What a check can find wrong, each with the place where it is wrong. Indices and hashes only: never an entry's bytes. */
import type { EntryRange } from '../tree.ts'

/** Which of the checkpoints a finding is about: the log's latest, or one that was kept outside, counted from 0. */
export type WhichCheckpoint = { readonly kind: 'latest' } | { readonly kind: 'kept'; readonly at: number }

/** Why a checkpoint cannot be believed. */
export type CheckpointFault =
  | 'it is not a signed note'
  | 'its text is not a checkpoint'
  | 'it is of another log'
  | 'the log did not sign it'
  | 'its signature by the log is false'
  | 'it was signed with a key that had been replaced'

/** One thing that is wrong. Entries are counted from 0; a range ends before its `end`; hashes are in hexadecimal. */
export type Finding =
  | { readonly kind: 'checkpoint false'; readonly checkpoint: WhichCheckpoint; readonly because: CheckpointFault }
  /** Someone holds a checkpoint of more entries than the log now admits to: it was cut short, or put back to a copy. */
  | { readonly kind: 'log shorter than kept'; readonly size: number; readonly kept: number; readonly at: number }
  /** `path` is the first place where they should have been. */
  | { readonly kind: 'entries missing'; readonly entries: EntryRange; readonly path: string }
  /** The bundle breaks off within an entry. */
  | { readonly kind: 'entries unreadable'; readonly entries: EntryRange; readonly path: string }
  /** The bundle goes on after the entries that its path announces. */
  | { readonly kind: 'bundle too long'; readonly path: string }
  | { readonly kind: 'tile missing'; readonly path: string; readonly entries: EntryRange }
  | { readonly kind: 'tile malformed'; readonly path: string; readonly entries: EntryRange }
  /** `entries` are those under the hashes that differ: at level 0, the very entries. */
  | { readonly kind: 'tile differs'; readonly path: string; readonly entries: EntryRange }
  /** `entries` are those that came after the last checkpoint that still agrees: the change is among them. */
  | {
      readonly kind: 'root differs'
      readonly checkpoint: WhichCheckpoint
      readonly size: number
      readonly signed: string
      readonly derived: string
      readonly entries: EntryRange
    }
  /** Neither entries nor tiles are left to derive this root from. */
  | { readonly kind: 'root not derivable'; readonly checkpoint: WhichCheckpoint; readonly size: number }

/** A finding as an English sentence that names what and where. */
export function sentenceOf(finding: Finding): string {
  switch (finding.kind) {
    case 'checkpoint false':
      return `${nameOf(finding.checkpoint)} cannot be believed: ${finding.because}.`
    case 'log shorter than kept':
      return `The log now has ${finding.size} entries, but kept checkpoint ${finding.at + 1} was signed over ${finding.kept}.`
    case 'entries missing':
      return `${spanOf(finding.entries)} missing: nothing is kept at ${finding.path}.`
    case 'entries unreadable':
      return `${spanOf(finding.entries)} unreadable: ${finding.path} breaks off.`
    case 'bundle too long':
      return `${finding.path} holds more entries than its name says.`
    case 'tile missing':
      return `Tile ${finding.path} is missing; it covers ${rangeOf(finding.entries)}.`
    case 'tile malformed':
      return `Tile ${finding.path} has the wrong number of bytes; it covers ${rangeOf(finding.entries)}.`
    case 'tile differs':
      return `Tile ${finding.path} does not follow from the entries; it differs for ${rangeOf(finding.entries)}.`
    case 'root differs':
      return (
        `${nameOf(finding.checkpoint)} was signed over another log: at ${finding.size} entries its root is ` +
        `${finding.signed}, the entries give ${finding.derived}. The change lies in ${rangeOf(finding.entries)}.`
      )
    case 'root not derivable':
      return `${nameOf(finding.checkpoint)} cannot be compared: what is left does not give a root at ${finding.size} entries.`
  }
}

function nameOf(checkpoint: WhichCheckpoint): string {
  return checkpoint.kind === 'latest' ? 'The latest checkpoint' : `Kept checkpoint ${checkpoint.at + 1}`
}

function rangeOf({ start, end }: EntryRange): string {
  return end - start === 1 ? `entry ${start}` : `entries ${start} to ${end - 1}`
}

function spanOf(range: EntryRange): string {
  const text = rangeOf(range)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${range.end - range.start === 1 ? 'is' : 'are'}`
}
