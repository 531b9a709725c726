import { checkLog, type Finding, sentenceOf } from '@candour/ledger/check'
import { type Inspection, streamEntries } from '../../store/inspection.ts'
import { referenceOf } from '../../store/inspection-catalogue.ts'
import {
  actsOfEntries,
  inspectCheckpointsWithin,
  inspectKeyChanges,
  inspectLatestCheckpoint,
  tilesOf,
} from '../../store/inspection-ledger.ts'
import { Trouble } from '../../store/trouble.ts'
import { compareEntries } from './check-entries.ts'
import { type KeyChanged, keysFrom } from './key-changes.ts'
import { entriesInWords, type Problems, sentenceStart } from './problem.ts'

/** A checkpoint that someone kept outside the database, and what to call it. */
export type Outside = { readonly name: string; readonly note: string }

export type TreeChecked = {
  /** Entries that the database holds. */
  readonly entries: number
  readonly latest: { readonly size: number; readonly root: string; readonly recordedAt: string } | undefined
  /** Entries that the largest believed checkpoint kept outside covers; undefined when none was kept. */
  readonly outside: number | undefined
  /** Entries that a checkpoint kept outside was signed over and that the database no longer has. */
  readonly gone: readonly [number, number] | undefined
  /** Each time that another key began to sign. */
  readonly keyChanges: readonly KeyChanged[]
}

const SPREAD = 60
const CLOSER = 500

/** Derive tiles and root again from the entries, and compare them with every checkpoint that there is. */
export async function checkTree(
  view: Inspection,
  outside: readonly Outside[],
  verifier: string | undefined,
  problems: Problems,
): Promise<TreeChecked> {
  const latest = await inspectLatestCheckpoint(view)
  const note = latest?.note ?? outside[0]?.note
  if (note === undefined) {
    const entries = compareEntries(await streamEntries(view), problems)
    await entries.end(undefined)
    return { entries: entries.count(), latest: undefined, outside: undefined, gone: undefined, keyChanges: [] }
  }
  if (verifier === undefined) {
    throw new Trouble(
      'no key was found to verify checkpoints with (checkpoints/verifier in the data folder). Name it with --key.',
    )
  }
  if (!latest)
    problems.add('checkpoint gone', {}, 'The database holds no checkpoint, but one was signed and kept outside.')

  const { logKey, former, changes, notes } = keysFrom(await inspectKeyChanges(view), verifier, problems)
  const stored = await inspectCheckpointsWithin(view, 0, latest?.size ?? 0, SPREAD)
  const entries = compareEntries(await streamEntries(view), problems)
  const log = { read: tilesOf(view), checkpoint: note, origin: originOf(logKey), logKey, former }
  const kept = [...outside.map((each) => each.note), ...notes, ...stored]
  const report = await checkLog({ ...log, kept, onEntry: entries.compare })
  if ('kind' in report)
    throw new Trouble('the key to verify checkpoints with is not a verifier key. Name it with --key.')
  const size = await entries.end(latest && (report.size ?? latest.size))

  const believed = outside.map((each, at) => ({
    ...each,
    size: report.findings.some((found) => isFalse(found, at)) ? 0 : sizeOf(each.note),
  }))
  const reach = Math.max(0, ...believed.map((each) => each.size))
  const longest = believed.find((each) => each.size === reach)
  const gone = reach > size ? ([size, reach - 1] as const) : undefined
  for (const finding of report.findings) {
    if (finding.kind !== 'root differs') tell(finding, outside, size, problems)
  }
  const rewritten = report.findings.filter((finding) => finding.kind === 'root differs')
  const first = rewritten.toSorted((one, other) => one.size - other.size)[0]
  if (first) {
    const closer = await inspectCheckpointsWithin(view, first.entries.start, first.entries.end, CLOSER)
    const again = await checkLog({ ...log, kept: [...kept, ...closer] })
    const found = 'kind' in again ? [] : again.findings.filter((finding) => finding.kind === 'root differs')
    const nearest = found.toSorted((one, other) => one.size - other.size)[0] ?? first
    await tellRewritten(view, [nearest.entries.start, nearest.entries.end - 1], problems)
  }
  return {
    entries: entries.count(),
    latest: latest && {
      size: latest.size,
      root: latest.note.split('\n')[2] ?? '',
      recordedAt: latest.madeAt.toISOString(),
    },
    outside: longest?.size,
    gone,
    keyChanges: changes,
  }
}

function tell(finding: Finding, outside: readonly Outside[], size: number, problems: Problems): void {
  switch (finding.kind) {
    case 'checkpoint false': {
      const { checkpoint } = finding
      const name = checkpoint.kind === 'latest' ? 'The latest checkpoint in the database' : outside[checkpoint.at]?.name
      const named = name ?? 'A checkpoint in the database'
      problems.add('checkpoint false', { at: named }, `${named} cannot be believed: ${finding.because}.`)
      return
    }
    // What follows from the log being shorter is said once, where it is known whether the acts are gone as well.
    case 'log shorter than kept':
    case 'root not derivable':
      return
    case 'entries missing':
    case 'entries unreadable': {
      if (finding.entries.start >= size) return
      const run = [finding.entries.start, finding.entries.end - 1] as const
      problems.add(
        'entries gone',
        { entries: run, at: finding.path },
        `${sentenceStart(run)} gone from the tiles: ${finding.path}.`,
      )
      return
    }
    case 'bundle too long':
      problems.add('tile wrong', { at: finding.path }, sentenceOf(finding))
      return
    case 'tile missing':
    case 'tile malformed':
    case 'tile differs': {
      const run = [finding.entries.start, finding.entries.end - 1] as const
      if (run[0] < size) problems.add('tile wrong', { entries: run, at: finding.path }, sentenceOf(finding))
      return
    }
  }
}

async function tellRewritten(view: Inspection, run: readonly [number, number], problems: Problems): Promise<void> {
  const acts = await actsOfEntries(view, run[0], run[1] + 1, 3)
  const reference = run[1] - run[0] < 3 && acts[0] ? await referenceOf(view, { act: acts[0] }) : undefined
  const where = { entries: run, ...(acts.length === 1 && { act: acts[0] ?? '' }), ...(reference && { reference }) }
  const of = acts.length > 0 && run[1] - run[0] < 3 ? ` (act ${acts.join(', ')})` : ''
  problems.add(
    'ledger rewritten',
    where,
    `The ledger was rewritten: with ${entriesInWords(run)}${of} it no longer gives the root that was signed.`,
  )
}

function isFalse(finding: Finding, at: number): boolean {
  return finding.kind === 'checkpoint false' && finding.checkpoint.kind === 'kept' && finding.checkpoint.at === at
}

function sizeOf(note: string): number {
  return Number(note.split('\n')[1])
}

function originOf(logKey: string): string {
  return logKey.split('+')[0] ?? ''
}
