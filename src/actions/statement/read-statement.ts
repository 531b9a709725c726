import type { CalendarDate } from '../../domain/calendar-date.ts'
import { londonDayOf, londonTimeOf } from '../../domain/calendar-date.ts'
import { type ActName, decidePermission, type Standing } from '../../domain/permission.ts'
import type { Particulars, ReadBackAnswer, SignedHow, StatementKind, StatementState } from '../../domain/statement.ts'
import type { Transaction } from '../../store/database.ts'
import { latestCheckpoint } from '../../store/ledger.ts'
import { findMatters } from '../../store/matter.ts'
import { type Pronoun, partiesTo } from '../../store/matter-people.ts'
import { type NarrativeRow, wordsOf } from '../../store/narrative.ts'
import { namesOfStaff } from '../../store/staff-person.ts'
import {
  type AnswerRow,
  answersIn,
  latestParticulars,
  type StatementFile,
  statementsIn,
  type VersionRow,
} from '../../store/statement.ts'
import { findPublishedCopy, type SignatureRow, servedIn, signatureOf } from '../../store/statement-signature.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { particularsOf } from './record-particulars.ts'
import { type OneStatement, oneIn } from './statement-desk.ts'

/** One paragraph of the latest version as a reader goes through it. */
export type LineView = {
  readonly number: number
  readonly words: string
  readonly said: ReadBackAnswer | 'not read yet'
  /** When it was said, London time. */
  readonly at: string | undefined
  /** What stood here when it was read back, where she changed it. */
  readonly changed: { readonly before: string; readonly at: string; readonly initials: string } | undefined
}

export type VersionView = {
  readonly number: number
  readonly how: 'captured' | 'corrected'
  readonly digest: string
  readonly on: CalendarDate
  readonly at: string
  readonly paragraphs: readonly string[]
  readonly corrects: number | undefined
}

export type StatementView = {
  readonly matter: MatterName
  readonly number: number
  readonly kind: StatementKind
  readonly addsTo: number | undefined
  readonly addedToBy: readonly number[]
  readonly state: StatementState
  readonly takenBy: string
  /** How the witness is spoken of. */
  readonly pronoun: Pronoun
  readonly lines: readonly LineView[]
  /** Paragraphs that she took out, latest first. */
  readonly removed: readonly { readonly version: number; readonly words: string }[]
  readonly versions: readonly VersionView[]
  readonly particulars: Particulars | undefined
  readonly open: readonly number[]
  readonly signature: SignatureView | undefined
  readonly served: readonly { readonly on: string; readonly day: CalendarDate }[]
  readonly mayDo: readonly ActName[]
}

export type SignatureView = {
  readonly on: CalendarDate
  readonly at: string
  readonly how: SignedHow
  readonly before: string
  readonly code: string
  readonly hash: string
  /** Whether the ledger has signed over it, so that her copy can be printed. */
  readonly copy: 'ready' | 'waits for the ledger'
}

/** The acts upon a statement, of which a page offers those that its reader may do. */
const OFFERED: readonly ActName[] = [
  ...(['begin statement', 'write statement', 'read statement back', 'sign statement'] as const),
  ...(['print statement', 'serve statement'] as const),
]

export function offeredTo(standing: Standing): readonly ActName[] {
  return OFFERED.filter((act) => decidePermission(act, standing).kind === 'permitted')
}

/** The paragraphs that she has not said are right, by number. */
export function openParagraphs(version: VersionRow, answers: readonly AnswerRow[]): readonly number[] {
  const said = new Map(answers.map((row) => [row.paragraph, row.answer]))
  return version.paragraphs.flatMap((id, at) => (said.get(id) === 'right' ? [] : [at + 1]))
}

/** One statement with all its versions and words, for whoever may read them. */
export async function readStatement(
  tx: Transaction,
  matter: string,
  number: number,
  standing: Standing,
): Promise<{ readonly view: StatementView; readonly ids: readonly string[] } | undefined> {
  const file = await statementsIn(tx, matter)
  const one = oneIn(file, number)
  const [row] = await findMatters(tx, [matter])
  if (!one || !row) return undefined

  const { id } = one.row
  const answers = await answersIn(tx, id)
  const particulars = await latestParticulars(tx, id)
  const signature = await signatureOf(tx, id)
  const words = await wordsOf(tx, [
    ...one.versions.flatMap(({ paragraphs, initials }) => [...paragraphs, ...(initials ? [initials] : [])]),
    ...Object.values(particulars?.typed ?? {}),
  ])
  const names = await namesOfStaff(tx, [one.row.taken_by, ...(signature ? [signature.before] : [])])
  const served = (await servedIn(tx, matter)).filter((each) => each.statement === id)

  return {
    ids: [id, ...one.versions.map((version) => version.id)],
    view: {
      matter: matterName(row),
      number,
      kind: one.row.kind,
      ...related(file, one),
      state: one.state,
      takenBy: names.get(one.row.taken_by) ?? '',
      pronoun: (await partiesTo(tx, [matter])).find((party) => party.id === one.row.party)?.pronoun ?? 'they',
      lines: linesOf(one, answers, words),
      removed: removedFrom(one, words),
      versions: one.versions.map((version) => ({
        number: version.number,
        how: version.how,
        digest: version.digest,
        on: londonDayOf(version.recorded_at),
        at: londonTimeOf(version.recorded_at),
        paragraphs: version.paragraphs.map((paragraph) => words.get(paragraph)?.words ?? ''),
        corrects: version.corrects ?? undefined,
      })),
      particulars: particulars && particularsOf(particulars, words),
      open: one.latest ? openParagraphs(one.latest, answers) : [],
      signature: signature && (await signatureView(tx, signature, one, names)),
      served: served.map((each) => ({ on: each.served_on, day: each.valid_from })),
      mayDo: offeredTo(standing),
    },
  }
}

function related(file: StatementFile, { row }: OneStatement): Pick<StatementView, 'addsTo' | 'addedToBy'> {
  return {
    addsTo: file.statements.find(({ id }) => id === row.adds_to)?.number,
    addedToBy: file.statements.filter(({ adds_to }) => adds_to === row.id).map(({ number }) => number),
  }
}

async function signatureView(
  tx: Transaction,
  row: SignatureRow,
  one: OneStatement,
  names: ReadonlyMap<string, string>,
): Promise<SignatureView> {
  const [published, checkpoint] = [await findPublishedCopy(tx, row.lookup), await latestCheckpoint(tx)]

  return {
    on: row.signed_on,
    at: londonTimeOf(row.signed_at),
    how: row.how,
    before: names.get(row.before) ?? '',
    code: row.code,
    hash: one.versions.find(({ id }) => id === row.version)?.digest ?? '',
    copy: published && checkpoint && published.entry < checkpoint.size ? 'ready' : 'waits for the ledger',
  }
}

function linesOf(
  { latest, versions }: OneStatement,
  answers: readonly AnswerRow[],
  words: ReadonlyMap<string, NarrativeRow>,
): readonly LineView[] {
  const said = new Map(answers.map((row) => [row.paragraph, row]))
  const born = new Map<string, VersionRow>()
  for (const version of versions) for (const id of version.paragraphs) if (!born.has(id)) born.set(id, version)

  return (latest?.paragraphs ?? []).map((id, at) => {
    const answer = said.get(id)
    return {
      number: at + 1,
      words: words.get(id)?.words ?? '',
      said: answer?.answer ?? 'not read yet',
      at: answer && londonTimeOf(answer.recorded_at),
      changed: changeOf(id, born.get(id), versions, words),
    }
  })
}

/** The first of the paragraphs that a correction brought stands against the one that was read back. */
function changeOf(
  id: string,
  version: VersionRow | undefined,
  versions: readonly VersionRow[],
  words: ReadonlyMap<string, NarrativeRow>,
): LineView['changed'] {
  if (!version?.corrects) return undefined
  const before = versions.find(({ number }) => number === version.number - 1)?.paragraphs[version.corrects - 1]
  const first = version.paragraphs[version.corrects - 1] === id

  return {
    before: first ? (words.get(before ?? '')?.words ?? '') : '',
    at: londonTimeOf(version.recorded_at),
    initials: words.get(version.initials ?? '')?.words ?? '',
  }
}

function removedFrom({ versions }: OneStatement, words: ReadonlyMap<string, NarrativeRow>): StatementView['removed'] {
  return versions
    .flatMap((version, at) => {
      const before = versions[at - 1]
      if (!before || !version.corrects || version.paragraphs.length >= before.paragraphs.length) return []
      return [{ version: version.number, words: words.get(before.paragraphs[version.corrects - 1] ?? '')?.words ?? '' }]
    })
    .reverse()
}
