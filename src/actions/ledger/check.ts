import type { Store } from '../../store/database.ts'
import { inspect } from '../../store/inspection.ts'
import { checkActs } from './check-acts.ts'
import { checkTree, type Outside } from './check-tree.ts'
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
  readonly checkpoint: { readonly size: number; readonly root: string; readonly signed: string } | undefined
  /** Entries covered by the largest checkpoint kept outside; undefined when there was none to compare with. */
  readonly outside: number | undefined
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
 */
export async function checkLedger(
  inspector: Inspector,
  outside: readonly Outside[],
  verifier: string | undefined,
): Promise<LedgerReport> {
  return inspect(inspector, async (view) => {
    const problems = collectProblems()
    const tree = await checkTree(view, outside, verifier, problems)
    const checked = await checkActs(view, tree.outside ?? tree.latest?.size ?? 0, problems)
    if (tree.gone) {
      const [first, last] = tree.gone
      const older = checked.waiting <= last - first
      const run = entriesInWords(tree.gone)
      problems.add(
        older ? 'older copy' : 'entries gone',
        { entries: tree.gone },
        older
          ? `The database ends before ${run}, which ${first === last ? 'was' : 'were'} signed, and the acts are gone as well: an older copy was put back, or the end was deleted.`
          : `The ledger in the database was cut off: ${run}, which ${first === last ? 'was' : 'were'} signed, ${first === last ? 'is' : 'are'} gone.`,
      )
    }
    const { acts, rows, uncovered } = checked
    const [ok, count] = [problems.count() === 0, problems.count()]
    const { entries, latest: checkpoint } = tree
    return { ok, entries, acts, rows, uncovered, checkpoint, outside: tree.outside, count, problems: problems.kept() }
  })
}
