import { allegationStateName, type Happened } from '../../domain/allegation.ts'
import { categoryName } from '../../domain/allegation-category.ts'
import { criminalStatusName } from '../../domain/criminal-strand.ts'
import { outcomeName } from '../../domain/outcome.ts'
import { standardName } from '../../domain/standards.ts'
import type { AllegationRow } from '../../store/allegation.ts'
import { type AllegationCategoryRow, currentCategories } from '../../store/allegation-category.ts'
import type { Transaction } from '../../store/database.ts'
import type { DecisionKind } from '../../store/decision.ts'
import { type NarrativeHead, type NarrativeRow, narrativeHeads, wordsOf } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { answerInWords } from '../decision/answer-in-words.ts'
import { personNamesOf } from '../person/serving.ts'
import { type CaseFile, caseToAnswerOf, criminalStateOf, latestAnswer, misconductStateOf } from './case-file.ts'
import type { AllegationView, CategoryView, NarrativeRef, PersonName, ProceedingsLine, SubjectView } from './view.ts'
import { type CameOfIt, whatCameOf } from './what-came-of-it.ts'

/** What allegations are shown with: names, the few words that stand beside a fact, and the heads of what stays closed. */
export type Around = {
  readonly names: ReadonlyMap<string, PersonName>
  readonly words: ReadonlyMap<string, NarrativeRow>
  readonly heads: ReadonlyMap<string, NarrativeHead>
  readonly categories: ReadonlyMap<string, AllegationCategoryRow>
}

/** Four queries for all the allegations of all these matters. Whoever reads facts and not words is given no words. */
export async function around(tx: Transaction, acting: Acting, allegations: readonly AllegationRow[]): Promise<Around> {
  const ids = (of: (row: AllegationRow) => string | null) => allegations.flatMap((row) => of(row) ?? [])
  const names = await personNamesOf(
    tx,
    ids((row) => row.person_serving),
    acting.today,
  )
  const words = await wordsOf(tx, [...ids((row) => row.happened), ...ids((row) => row.description)])
  const heads = await narrativeHeads(tx, [...new Set(allegations.map((row) => row.matter))])

  const categories = await currentCategories(
    tx,
    allegations.map((row) => row.id),
  )

  return { names, words, heads: new Map(heads.map((head) => [head.id, head])), categories }
}

/** The allegations of a live matter, each with how it stands on both strands. */
export function allegationViews(file: CaseFile, shown: Around): readonly AllegationView[] {
  return file.allegations.map((row) => allegationView(file, row, shown))
}

function allegationView(file: CaseFile, row: AllegationRow, shown: Around): AllegationView {
  const state = misconductStateOf(file, row.id) ?? { kind: 'recorded' as const, on: file.state.valid_from }
  const criminal = criminalStateOf(file, row.id)
  const came = whatCameOf(file, row.id)

  return {
    id: row.id,
    number: row.number,
    subject: subjectOf(row, shown),
    abuse: row.abuse,
    conduct: row.conduct,
    happened: happenedOf(row),
    happenedWords: row.happened === null ? undefined : shown.words.get(row.happened)?.words,
    onDuty: row.on_duty,
    severity: latestAnswer(file, 'severity', row.id)?.level,
    caseToAnswer: caseToAnswerOf(file, row.id),
    outcome: came?.record.outcome,
    criminal: criminal
      ? { status: criminal.status, name: criminalStatusName(criminal.status), on: criminal.valid_from }
      : { status: 'not recorded', name: 'Not recorded', on: undefined },
    misconduct: {
      kind: state.kind,
      name: came ? cameName(came) : allegationStateName(state),
      on: file.states.get(row.id)?.valid_from,
    },
    proceedings: proceedingsLines(file, row.id),
    standards: standardsOf(file, row.id, came),
    warning: came && came.stands === came.record.outcome ? came.record.warning : undefined,
    account: narrativeRef(row.account, shown),
    category: categoryView(shown.categories.get(row.id)),
    imported: [],
  }
}

const PROCEEDINGS: readonly DecisionKind[] = [
  ...(['proceedings', 'panel', 'outcome', 'appeal', 'reflective practice', 'list report'] as const),
]

function proceedingsLines(file: CaseFile, allegation: string): readonly ProceedingsLine[] {
  return file.decisions
    .filter((each) => each.allegation === allegation && PROCEEDINGS.includes(each.kind))
    .map((each) => ({ kind: each.kind, answer: answerInWords(each), decision: each.number }))
}

/** The outcome as it stands: an appeal that changed it is named, and what it changed stays in the list of decisions. */
function cameName({ record, stands }: CameOfIt): string {
  if (stands === undefined) return 'Set aside on appeal'

  return stands === record.outcome ? outcomeName(stands) : `${outcomeName(stands)}, after an appeal`
}

function standardsOf(file: CaseFile, allegation: string, came: CameOfIt | undefined): AllegationView['standards'] {
  const found = came?.record.standards
  const standards = found ?? latestAnswer(file, 'severity', allegation)?.standards

  return standards && { found: found ? 'yes' : 'no', names: standards.map(standardName) }
}

export function subjectOf(row: AllegationRow, { names, words }: Pick<Around, 'names' | 'words'>): SubjectView {
  const person = row.person_serving === null ? undefined : names.get(row.person_serving)
  if (person) return { kind: 'identified', person }
  if (row.subject_kind === 'organisation') return { kind: 'placeholder', written: 'The organisation' }

  return { kind: 'unidentified', description: row.description === null ? undefined : words.get(row.description)?.words }
}

function categoryView(row: AllegationCategoryRow | undefined): CategoryView | undefined {
  if (!row) return undefined
  const { scheme, code, factors, valid_from: on } = row
  const name = scheme === null || code === null ? undefined : categoryName(scheme, code)

  return { scheme: scheme ?? undefined, code: code ?? undefined, name, factors, on }
}

export function happenedOf({ occurred_from, occurred_until, happened }: AllegationRow): Happened {
  if (occurred_from === null || occurred_until === null) return { kind: happened === null ? 'not known' : 'as told' }

  return occurred_from === occurred_until
    ? { kind: 'on', date: occurred_from }
    : { kind: 'between', from: occurred_from, until: occurred_until }
}

function narrativeRef(id: string | null, { heads }: Around): NarrativeRef | undefined {
  const head = id === null ? undefined : heads.get(id)

  return head && { id: head.id, purpose: head.purpose, words: head.count }
}
