import { createHash } from 'node:crypto'
import { commitmentOf, hashLeaf, proveInclusion, readCheckpoint, readNote, verifyInclusion } from '@candour/ledger'
import { type CopyProof, type StatementCopy, statementPdf } from '../../documents/statement-copy.ts'
import { CannotTypeset } from '../../documents/typeset.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { lacking } from '../../domain/decision.ts'
import { DECLARATION, type Particulars } from '../../domain/statement.ts'
import { showCode } from '../../domain/statement-words.ts'
import type { Transaction } from '../../store/database.ts'
import { findTile, latestCheckpoint } from '../../store/ledger.ts'
import { wordsOf } from '../../store/narrative.ts'
import { namesOfStaff } from '../../store/staff-person.ts'
import { latestParticulars } from '../../store/statement.ts'
import {
  findPublishedCopy,
  findScan,
  insertPrinted,
  type SignatureRow,
  signatureOf,
} from '../../store/statement-signature.ts'
import type { Acting } from '../acting.ts'
import { matterName } from '../matter/names.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { particularsOf } from './record-particulars.ts'
import { atStatement, type StatementDesk } from './statement-desk.ts'

/** For whom a copy is made: the back page is for the prosecutor and no part of what she takes home. */
export type CopyFor = 'the witness' | 'the prosecutor'

/** Make a copy of a signed statement. It waits until the ledger has signed over the statement, for the proof stands on it. */
export function printStatement(
  acting: Acting,
  command: { readonly matter: string; readonly number: number; readonly copyFor: CopyFor },
): Promise<Recorded<{ readonly pdf: Uint8Array; readonly name: string }>> {
  return atStatement(acting, 'print statement', command, async (desk) => {
    const { tx, witness, one } = desk
    const { matter, id: statement } = one.row
    const signature = await signatureOf(tx, statement)
    if (!signature) return missingOne(witness, lacking('copy', 'It is not signed yet', 'cja-9-2-a'))
    const version = one.versions.find(({ id }) => id === signature.version)
    const proof = version && (await proofOf(tx, signature, version.digest))
    if (!version || !proof)
      return missingOne(
        witness,
        lacking('copy', 'The ledger has not signed over it yet. It does within half a minute', 'policy-copy'),
      )

    try {
      const pdf = statementPdf(await copyOf(desk, signature, version.paragraphs, proof, command.copyFor))
      const digest = createHash('sha256').update(pdf).digest('hex')
      await insertPrinted(tx, { id: acting.newId(), matter, statement, digest })
      witness.shows([statement])

      return { ok: true, pdf, name: `statement-${one.row.number}.pdf` }
    } catch (error) {
      if (!(error instanceof CannotTypeset)) throw error
      return missingOne(
        witness,
        lacking(
          'copy',
          'It holds letters that cannot be printed here. Keep the signed paper as the copy',
          'policy-copy',
        ),
      )
    }
  })
}

async function proofOf(tx: Transaction, signature: SignatureRow, hash: string): Promise<CopyProof | undefined> {
  const published = await findPublishedCopy(tx, signature.lookup)
  const latest = await latestCheckpoint(tx)
  const note = readNote(latest?.note ?? '')
  const head = note.ok ? readCheckpoint(note.value.text) : note
  if (!published || !head.ok) return undefined
  const { size, root } = head.value
  const { entry } = published
  const commitment = commitmentOf({
    salt: published.salt,
    act: published.act_body,
    table: 'published_copy',
    row: { id: published.row_id, body: published.body },
  })
  const proof = await proveInclusion((path) => findTile(tx, path), entry, size)
  if (!commitment.ok || !proof.ok) return undefined
  if (!verifyInclusion({ leaf: hashLeaf(commitment.value), index: entry, size, root }, proof.value).ok) return undefined
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

  return { code: showCode(signature.code), hash, entry, size, root: text(root), hashes: proof.value.map(text) }
}

async function copyOf(
  { tx, one, file }: StatementDesk,
  signature: SignatureRow,
  paragraphs: readonly string[],
  proof: CopyProof,
  copyFor: CopyFor,
): Promise<StatementCopy> {
  const row = await latestParticulars(tx, one.row.id)
  const words = await wordsOf(tx, [
    ...paragraphs,
    ...Object.values(row?.typed ?? {}),
    ...(signature.signature ? [signature.signature] : []),
  ])
  const given = row && particularsOf(row, words)
  const names = await namesOfStaff(tx, [signature.before])
  const written = words.get(signature.signature ?? '')?.words ?? ''

  return {
    reference: `${matterName(file.matter).shown}/${one.row.number}`,
    heading: HEADINGS[one.row.kind],
    name: given?.name ?? '',
    age: given?.over18 === 'no' ? `${given.age} years` : '18 or over',
    language: given?.language ?? '',
    paragraphs: paragraphs.map((id) => words.get(id)?.words ?? ''),
    declaration: DECLARATION,
    interpreter:
      given?.interpreted === 'yes'
        ? `Interpreted by ${given.interpreter}, who declares: ${given.interpreterDeclares}`
        : undefined,
    readerDeclares:
      given?.canRead === 'it was read to her'
        ? `I, ${given.reader}, read this statement to the witness before it was signed. The witness said that it was right, and signed it in my presence.`
        : undefined,
    signature:
      signature.how === 'on paper'
        ? { kind: 'on paper', digest: (await findScan(tx, one.row.id))?.digest ?? '' }
        : signature.how === 'drawn'
          ? { kind: 'drawn', strokes: written }
          : { kind: 'typed', name: written },
    signedOn: showDate(signature.signed_on),
    before: names.get(signature.before) ?? '',
    exhibits: given?.exhibits ?? 'None',
    back: copyFor === 'the prosecutor' && given ? backOf(given) : [],
    proof,
  }
}

const HEADINGS = {
  account: 'Witness statement',
  additional: 'Additional witness statement',
  withdrawal: 'Witness statement on withdrawal',
} as const

function backOf(given: Particulars): StatementCopy['back'] {
  return [
    { term: 'Dates to avoid', says: given.datesToAvoid ?? '' },
    { term: 'Special measures', says: given.specialMeasures ?? '' },
    { term: 'Medical records', says: `Consent ${given.medicalConsent}` },
    { term: 'Victim personal statement', says: given.personalStatement ?? '' },
  ]
}
