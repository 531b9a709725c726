import type { CalendarDate } from '../../domain/calendar-date.ts'
import { CLOSED, openTo } from '../../domain/closing.ts'
import { type Decided, isWritten } from '../../domain/decision.ts'
import type { Regime } from '../../domain/law.ts'
import type { ActName } from '../../domain/permission.ts'
import { type ProvisionId, provision } from '../../domain/provision.ts'
import type { Transaction } from '../../store/database.ts'
import { type DecisionKind, type DecisionRow, insertDecision, type LawUsed } from '../../store/decision.ts'
import { lockMatter } from '../../store/matter.ts'
import { insertNarratives } from '../../store/narrative.ts'
import { namesOfStaff } from '../../store/staff-person.ts'
import type { Acting, Witness } from '../acting.ts'
import { type CaseFile, caseFileOf, closingStandingOf, latestDecision } from '../matter/case-file.ts'
import { missing, missingOne, type NotRecorded, type Recorded } from '../recorded.ts'
import { uponMatter } from '../upon.ts'

/** One decision about to be recorded, in whatever the domain says of it. */
export type Deciding<Decision> = {
  readonly kind: DecisionKind
  readonly allegation?: string | undefined
  readonly person?: string | undefined
  readonly from: CalendarDate
  /** The latest decision of this kind that the writer had before them. */
  readonly after: string | undefined
  readonly decided: Decided<Decision>
  /** What is kept of it as data. */
  readonly keeps?: (decision: Decision) => unknown
  /** What a person wrote, by the question it answers. */
  readonly reasons: readonly (readonly [about: string, words: string | undefined])[]
}

export type DecisionMade = { readonly id: string; readonly number: number; readonly reasons: readonly string[] }

/** What an act upon a matter that decides something works with. */
export type Desk = {
  readonly tx: Transaction
  readonly acting: Acting
  readonly witness: Witness
  readonly file: CaseFile
}

/** Do an act upon one matter under its lock, with all that is on record of it. A closed one is taken up again first. */
export function atDesk<T>(
  acting: Acting,
  act: ActName,
  matter: string,
  work: (desk: Desk) => Promise<Recorded<T>>,
): Promise<Recorded<T>> {
  return acting.once(act, uponMatter(matter), async (tx, witness, id) => {
    await lockMatter(tx, id)

    const file = await caseFileOf(tx, id)
    // Whoever closes a closed matter, or takes up an open one, is told so by the decision itself.
    const standing = closingStandingOf(file)
    if (standing === 'closed' && act !== 'close matter' && openTo(standing, act) === 'no')
      return missingOne(witness, CLOSED)

    return work({ tx, acting, witness, file })
  })
}

/**
 * Record a decision with its reasons, the law it was made under and what was known then, unless somebody decided the same
 * meanwhile or the law asks for more. A decision is never changed: this one says which it comes after.
 */
export async function recordDecision<Decision>(
  desk: Desk,
  deciding: Deciding<Decision>,
): Promise<Recorded<{ readonly decision: Decision } & DecisionMade>> {
  const { tx, acting, witness, file } = desk
  const { kind, allegation, person, decided } = deciding
  const before = latestDecision(file, kind, { allegation, person })
  if (before && before.id !== deciding.after) return meanwhile(desk, before)
  if (!decided.ok) return missing(witness, decided.missing)

  const { decision } = decided
  const id = acting.newId()
  const number = (file.decisions.at(-1)?.number ?? 0) + 1
  const reasons = deciding.reasons.flatMap(([about, words]) =>
    isWritten(words)
      ? [{ id: acting.newId(), matter: file.matter.id, purpose: 'reason' as const, about, words: words.trim() }]
      : [],
  )
  await insertNarratives(tx, reasons)
  await insertDecision(tx, {
    id,
    matter: file.matter.id,
    number,
    allegation: allegation ?? null,
    person_serving: person ?? null,
    kind,
    valid_from: deciding.from,
    decided: deciding.keeps ? deciding.keeps(decision) : decision,
    law: lawUsed(file.state.regime, decision),
    known: {
      allegations: file.allegations.map((each) => each.id),
      decisions: file.decisions.map((each) => each.id),
      asOf: acting.now.toISOString(),
    },
    reasons: reasons.map((each) => each.id),
    decided_by: acting.person,
    later_than: before?.id ?? null,
  })

  return { ok: true, decision, id, number, reasons: reasons.map((each) => each.id) }
}

async function meanwhile({ tx, witness }: Desk, latest: DecisionRow): Promise<NotRecorded> {
  witness.refuses('record/decided-meanwhile')
  const by = (await namesOfStaff(tx, [latest.decided_by])).get(latest.decided_by) ?? ''

  return {
    ok: false,
    why: 'decided meanwhile',
    say: 'Someone decided this while you were writing. Read it, then say whether yours comes after it',
    latest: { id: latest.id, number: latest.number, by, on: latest.valid_from },
  }
}

/** Every rule that a decision cites, wherever it stands in it, each once. */
export function provisionsIn(decision: unknown): readonly ProvisionId[] {
  if (typeof decision !== 'object' || decision === null) return []
  const cited = Object.entries(decision).flatMap(([key, value]): readonly ProvisionId[] =>
    (key === 'provision' || key === 'noticeUnder') && typeof value === 'string'
      ? [value as ProvisionId]
      : provisionsIn(value),
  )

  return [...new Set(cited)]
}

/** The law that a decision was made under: the rules of the matter, and each rule that it cites in the version it has. */
export function lawUsed(regime: Regime, decision: unknown): LawUsed {
  const provisions = provisionsIn(decision).map((id) => {
    const { version, checked } = provision(id)

    return { id, version, checked }
  })

  return { regime, provisions }
}
