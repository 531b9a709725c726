import { isWritten, lacking } from '../../domain/decision.ts'
import {
  corrected,
  FIXED,
  isFixed,
  mayFollow,
  type ReadBackAnswer,
  type StatementState,
} from '../../domain/statement.ts'
import { paragraphsIn } from '../../domain/statement-words.ts'
import { insertNarratives, wordsOf } from '../../store/narrative.ts'
import { answersIn, enterStatementState, insertAnswers, insertVersion, type VersionRow } from '../../store/statement.ts'
import type { Acting } from '../acting.ts'
import { missingOne, type NotRecorded, type Recorded } from '../recorded.ts'
import { digestOfWords } from './digest.ts'
import { atStatement, type StatementDesk } from './statement-desk.ts'

export type ReadBack = {
  readonly matter: string
  readonly number: number
  /** The version that was before them. */
  readonly version: number
  /** Which paragraph of it, counted from 1. */
  readonly paragraph: number
  readonly said:
    | { readonly kind: 'answered'; readonly answer: ReadBackAnswer }
    | { readonly kind: 'changed'; readonly words: string; readonly initials: string | undefined }
}

/**
 * What she said of one paragraph when it was read to her. A change makes the next version, and what it changed is read to her
 * again; once every paragraph of the version is right, it is confirmed.
 */
export function readBack(acting: Acting, command: ReadBack): Promise<Recorded<object>> {
  return atStatement(acting, 'read statement back', command, async (desk) => {
    const { witness, one } = desk
    const { latest } = one
    if (isFixed(one.state.kind) === 'fixed') return missingOne(witness, FIXED)
    if (!latest)
      return missingOne(witness, lacking('words', 'No words yet. Begin where she begins', 'policy-read-back'))
    if (latest.number !== command.version) {
      witness.refuses('record/changed-meanwhile')
      return { ok: false, why: 'conflict', say: 'A later version was made meanwhile. Read it, then answer again' }
    }

    return command.said.kind === 'changed'
      ? change(desk, latest, command.paragraph, command.said)
      : answer(desk, latest, command.paragraph, command.said.answer)
  })
}

async function answer(
  desk: StatementDesk,
  latest: VersionRow,
  number: number,
  said: ReadBackAnswer,
): Promise<Recorded<object>> {
  const { tx, acting, witness, one } = desk
  const paragraph = latest.paragraphs[number - 1]
  if (paragraph === undefined)
    return missingOne(witness, lacking('words', 'There is no such paragraph', 'policy-read-back'))

  const { matter, id: statement } = one.row
  await insertAnswers(tx, [{ id: acting.newId(), matter, statement, paragraph, answer: said }])
  const begun = await enter(desk, one.state, { kind: 'read back', version: latest.number, on: acting.today })
  const answers = new Map((await answersIn(tx, statement)).map((row) => [row.paragraph, row.answer]))
  if (latest.paragraphs.every((id) => answers.get(id) === 'right'))
    await enter(desk, begun, { kind: 'confirmed', version: latest.number, on: acting.today })

  return { ok: true }
}

async function change(
  desk: StatementDesk,
  latest: VersionRow,
  number: number,
  said: { readonly words: string; readonly initials: string | undefined },
): Promise<Recorded<object> | NotRecorded> {
  const { tx, acting, witness, one } = desk
  const { matter, id: statement } = one.row
  const words = await wordsOf(tx, latest.paragraphs)
  const made = corrected(
    latest.paragraphs.map((id) => words.get(id)?.words ?? ''),
    number,
    paragraphsIn(said.words),
  )
  if (!made.ok) return missingOne(witness, lacking('words', CANNOT[made.refusal], 'policy-read-back'))
  if (!isWritten(said.initials))
    return missingOne(witness, lacking('initials', 'Give her initials beside the correction', 'policy-read-back'))

  const version = latest.number + 1
  const fresh = made.paragraphs.slice(made.from - 1, made.from - 1 + made.count).map((text) => ({
    id: acting.newId(),
    matter,
    purpose: 'statement' as const,
    about: `version ${version}`,
    words: text,
  }))
  const initials = {
    id: acting.newId(),
    matter,
    purpose: 'statement' as const,
    about: 'initials',
    words: said.initials.trim(),
  }
  await insertNarratives(tx, [...fresh, initials])
  await insertVersion(tx, {
    id: acting.newId(),
    matter,
    statement,
    number: version,
    paragraphs: [
      ...latest.paragraphs.slice(0, number - 1),
      ...fresh.map(({ id }) => id),
      ...latest.paragraphs.slice(number),
    ],
    how: 'corrected',
    digest: digestOfWords(made.paragraphs),
    corrects: number,
    initials: initials.id,
  })
  const begun = await enter(desk, one.state, { kind: 'read back', version: latest.number, on: acting.today })
  const times = one.versions.filter(({ how }) => how === 'corrected').length + 1
  await enter(desk, begun, { kind: 'amended', version, times, on: acting.today })

  return { ok: true }
}

const CANNOT = {
  'no such paragraph': 'There is no such paragraph',
  'nothing changed': 'These are the words as they were. Change them, or say that they are right',
  'nothing left': 'A statement has at least one paragraph',
} as const

/** Enter a state that may follow; where it may not, such as reading back what is read back already, it stays as it was. */
async function enter(
  { tx, acting, one }: StatementDesk,
  from: StatementState,
  to: StatementState,
): Promise<StatementState> {
  if (mayFollow(from.kind, to.kind) === 'no') return from
  const { matter, id: statement } = one.row
  await enterStatementState(tx, { id: acting.newId(), matter, statement, valid_from: acting.today, state: to })

  return to
}
