import { createHash } from 'node:crypto'
import { scanMediaOf } from '../../documents/scan-media.ts'
import { lacking } from '../../domain/decision.ts'
import { acceptSignature, type SignedHow } from '../../domain/statement.ts'
import { makeCode } from '../../domain/statement-words.ts'
import { insertNarratives, wordsOf } from '../../store/narrative.ts'
import { answersIn, enterStatementState, latestParticulars } from '../../store/statement.ts'
import { insertScan, insertSignature, type ScanMedia } from '../../store/statement-signature.ts'
import type { Acting } from '../acting.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { digestOfWords, publishedBy } from './digest.ts'
import { openParagraphs } from './read-statement.ts'
import { particularsOf } from './record-particulars.ts'
import { atStatement, type StatementDesk } from './statement-desk.ts'

/** Bytes in a scan: a signed page is far below. */
export const LARGEST_SCAN = 3 * 1024 * 1024

export type SignStatement = {
  readonly matter: string
  readonly number: number
  readonly declared: 'yes' | 'no'
  readonly how: SignedHow | undefined
  /** Strokes as `readStrokes` gives them. */
  readonly strokes: string | undefined
  readonly typed: string | undefined
  readonly scan: Uint8Array | undefined
}

/**
 * Have a confirmed statement signed. Its words are fixed from here on; what it adds to is superseded by it; and what its copy
 * is checked by waits to be published.
 */
export function signStatement(acting: Acting, command: SignStatement): Promise<Recorded<object>> {
  return atStatement(acting, 'sign statement', command, async (desk) => {
    const { tx, witness, one, file } = desk
    const { matter, id: statement } = one.row
    const particulars = await latestParticulars(tx, statement)
    const said = particulars && (await wordsOf(tx, Object.values(particulars.typed)))
    const media = command.scan && scanMediaOf(command.scan)
    const scan = command.scan && media ? { bytes: command.scan, media } : undefined
    if (command.how === 'on paper' && command.scan && !scan)
      return missingOne(
        witness,
        lacking('signature-on-paper', 'This is no PDF, PNG or JPEG. Choose the scan again', 'cja-9-2-a'),
      )
    const given = { drawn: command.strokes, typed: command.typed, 'on paper': scan && digestOf(scan.bytes) }
    const supervises = file.onIt.some(
      ({ staff_person, capacity }) => staff_person === acting.person && capacity === 'supervises',
    )
    const accepted = acceptSignature({
      standing: one.state.kind,
      open: one.latest ? openParagraphs(one.latest, await answersIn(tx, statement)) : [],
      particulars: particulars && said && particularsOf(particulars, said),
      declared: command.declared,
      how: command.how,
      signature: command.how && given[command.how],
      before: one.row.taken_by === acting.person || supervises ? 'who took it or supervises' : 'someone else',
    })
    if (!accepted.ok) return missing(witness, accepted.missing)
    const { latest } = one
    if (!latest) throw new TypeError('A confirmed statement has a version.')

    const { how } = accepted.decision
    const signature = await keepSignature(desk, how, given[how] ?? '', scan)
    const words = await wordsOf(tx, latest.paragraphs)
    const code = makeCode(acting.bytes(16))
    const { lookup, mark } = publishedBy(code, digestOfWords(latest.paragraphs.map((id) => words.get(id)?.words ?? '')))
    await insertSignature(tx, {
      id: acting.newId(),
      matter,
      statement,
      version: latest.id,
      signed_on: acting.today,
      how,
      signature,
      before: acting.person,
      code,
      lookup,
      mark,
    })
    const enter = (which: string, state: Parameters<typeof enterStatementState>[1]['state']) =>
      enterStatementState(tx, { id: acting.newId(), matter, statement: which, valid_from: acting.today, state })
    await enter(statement, { kind: 'signed', version: latest.number, on: acting.today })
    if (one.row.adds_to)
      await enter(one.row.adds_to, { kind: 'superseded by additional', by: statement as never, on: acting.today })

    return { ok: true }
  })
}

/** A drawn or typed signature is her own and kept as a narrative; a scan is kept under its digest. */
async function keepSignature(
  { tx, acting, one }: StatementDesk,
  how: SignedHow,
  given: string,
  scan: { readonly bytes: Uint8Array; readonly media: ScanMedia } | undefined,
): Promise<string | null> {
  const { matter, id: statement } = one.row
  if (how === 'on paper' && scan) {
    await insertScan(tx, { id: acting.newId(), matter, statement, digest: digestOf(scan.bytes), ...scan })
    return null
  }
  const id = acting.newId()
  await insertNarratives(tx, [{ id, matter, purpose: 'statement', about: `signature, ${how}`, words: given }])

  return id
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
