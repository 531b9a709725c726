import type { Store } from '../../store/database.ts'
import { inspect } from '../../store/inspection.ts'
import { checkActs } from './check-acts.ts'
import { checkTree, type Outside } from './check-tree.ts'
import type { KeyChanged } from './key-changes.ts'
import { collectProblems, entriesInWords, type Problem } from './problem.ts'

/** A pool of the role that may read everything and write nothing. */
export type Inspector = Store

export type LedgerReport = {
  readonly ok: boolean
  readonly entries: number
  readonly acts: number
  readonly rows: number
  /** Acts after the last checkpoint kept outside the database: what they wrote could still be changed unseen. */
  readonly uncovered: number
  /** Acts that have been waiting for their place in the ledger for more than five minutes. */
  readonly waiting: number
  /** `recordedAt` is what the database says; the signature does not cover it. */
  readonly checkpoint: { readonly size: number; readonly root: string; readonly recordedAt: string } | undefined
  /** Entries covered by the largest checkpoint kept outside; undefined when there was none to compare with. */
  readonly outside: number | undefined
  /** Each time that another key began to sign: on the word of whoever ran the machine, and of nobody else. */
  readonly keyChanges: readonly KeyChanged[]
  /** All problems, of which only so many are listed. */
  readonly count: number
  readonly problems: readonly Problem[]
}

/**
 * Derive the whole ledger again from the rows that are there, and say what does not follow from what was signed. Goes
 * through no act and writes nothing: one unchanging view of the database, read by a role and queries of its own.
 *
 * @param outside checkpoints kept outside the database; without one, an older copy that was put back looks whole
 * @param verifier the ledger's verifier key as text, from outside the database
 * @param now by the clock of whoever checks
 */
export async function checkLedger(
  inspector: Inspector,
  outside: readonly Outside[],
  verifier: string | undefined,
  now = new Date(),
): Promise<LedgerReport> {
  return inspect(inspector, async (view) => {
    const problems = collectProblems()
    const tree = await checkTree(view, outside, verifier, problems)
    const checked = await checkActs(view, tree.outside ?? tree.latest?.size ?? 0, now, problems)
    if (tree.gone) {
      const [first, last] = tree.gone
      const older = checked.unsequenced <= last - first
      const run = entriesInWords(tree.gone)
      problems.add(
        older ? 'older copy' : 'entries gone',
        { entries: tree.gone },
        older
          ? `The database ends before ${run}, which ${first === last ? 'was' : 'were'} signed, and the acts are gone as well: an older copy was put back, or the end was deleted.`
          : `The ledger in the database was cut off or rewritten, or is an older copy in which acts went on: ${run}, which ${first === last ? 'was' : 'were'} signed, ${first === last ? 'is' : 'are'} gone.`,
      )
    }
    // A command line alone makes no ledger: without any checkpoint nothing is being held back from one.
    if (tree.latest && checked.heldBack > 0) problems.add('held back', {}, heldBackInWords(checked.heldBack))
    const { acts, rows, uncovered, late: waiting } = checked
    const [ok, count] = [problems.count() === 0, problems.count()]
    const { entries, latest: checkpoint, keyChanges } = tree
    return {
      ok,
      entries,
      acts,
      rows,
      uncovered,
      waiting,
      checkpoint,
      outside: tree.outside,
      keyChanges,
      count,
      problems: problems.kept(),
    }
  })
}

function heldBackInWords(acts: number): string {
  const those = acts === 1 ? 'One act has' : `${acts.toLocaleString('en-GB')} acts have`
  return `${those} been without a place in the ledger for more than an hour: let Candour run for a minute and check again; if this remains, something keeps them out.`
}
