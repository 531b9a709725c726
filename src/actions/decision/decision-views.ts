import type { Ground } from '../../domain/decision.ts'
import { provision } from '../../domain/provision.ts'
import type { Transaction } from '../../store/database.ts'
import type { DecisionRow, LawUsed } from '../../store/decision.ts'
import { type NarrativeRow, wordsOf } from '../../store/narrative.ts'
import { namesOfStaff } from '../../store/staff-person.ts'
import type { Acting } from '../acting.ts'
import type { CaseFile } from '../matter/case-file.ts'
import { provisionView } from '../matter/names.ts'
import type { PersonName, ProvisionView } from '../matter/view.ts'
import { personNamesOf } from '../person/serving.ts'
import { answerInWords } from './answer-in-words.ts'
import type { DecisionView } from './view.ts'

/** Every decision of a matter, oldest first, with the reasons where the reader may read words. */
export async function decisionViews(tx: Transaction, acting: Acting, file: CaseFile): Promise<readonly DecisionView[]> {
  const words = await wordsOf(
    tx,
    file.decisions.flatMap((row) => row.reasons),
  )
  const names = await namesOfStaff(
    tx,
    file.decisions.map((row) => row.decided_by),
  )
  const people = await personNamesOf(
    tx,
    file.decisions.flatMap((row) => row.person_serving ?? []),
    acting.today,
  )

  return file.decisions.map((row) => decisionView(file, row, { words, names, people }))
}

type Shown = {
  readonly words: ReadonlyMap<string, NarrativeRow>
  readonly names: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, PersonName>
}

function decisionView(file: CaseFile, row: DecisionRow, { words, names, people }: Shown): DecisionView {
  const numberOf = (id: string | null) => file.decisions.find((each) => each.id === id)?.number
  const allegationOf = (id: string | null) => file.allegations.find((each) => each.id === id)?.number
  const reasons = row.reasons.flatMap((id) => words.get(id) ?? [])

  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    allegation: allegationOf(row.allegation),
    about: row.person_serving === null ? undefined : people.get(row.person_serving),
    answer: answerInWords(row),
    decided: row.decided,
    grounds: groundsOf(row.decided).map(({ provision: id, because }) => ({ provision: provisionView(id), because })),
    law: { regime: row.law.regime, provisions: row.law.provisions.map(provisionThen) },
    reasons: reasons.map((each) => ({ about: each.about, words: each.words })),
    reasonsWithheld: reasons.length < row.reasons.length ? 'yes' : 'no',
    known: {
      allegations: row.known.allegations.flatMap((id) => allegationOf(id) ?? []),
      decisions: row.known.decisions.flatMap((id) => numberOf(id) ?? []),
      asOf: row.known.asOf,
    },
    decidedBy: names.get(row.decided_by) ?? '',
    decidedOn: row.valid_from,
    recordedAt: row.recorded_at.toISOString(),
    laterThan: numberOf(row.later_than),
    supersededBy: file.decisions.find((each) => each.later_than === row.id)?.number,
  }
}

/** The rule in the version it had when it was used, and whether anyone had checked it by then. */
function provisionThen({ id, version, checked }: LawUsed['provisions'][number]): ProvisionView {
  return { id, text: provision(id).text, version, checked }
}

/** Decisions on more than one ground keep a list; the others are their own single ground. */
function groundsOf(decided: unknown): readonly Ground[] {
  const { grounds, provision: id, because } = decided as Partial<Ground> & { readonly grounds?: readonly Ground[] }
  if (grounds) return grounds

  return id !== undefined && because !== undefined ? [{ provision: id, because }] : []
}
