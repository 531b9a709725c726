import type { LeavingFacts } from '../../domain/may-leave.ts'
import type { CaseFile } from './case-file.ts'

/** What decides whether a record of a matter may leave: its allegations, and every standing of the criminal side of each. */
export function leavingFactsOf(file: CaseFile): LeavingFacts {
  return {
    allegations: file.allegations.map(({ id, abuse, conduct }) => ({
      abuse,
      conduct,
      criminal: file.criminal
        .filter((state) => state.allegation === id || state.allegation === null)
        .map((state) => state.status),
    })),
  }
}
