import {
  commitmentOf,
  hashLeaf,
  openCheckpoint,
  proveInclusion,
  readVerifierKey,
  sameHash,
  verifyInclusion,
} from '@candour/ledger'
import { wordsInPdf } from '../../documents/pdf-words.ts'
import { scanMediaOf } from '../../documents/scan-media.ts'
import { formIn, readCode, readHash, readPublished } from '../../domain/statement-words.ts'
import { findTile, latestCheckpoint } from '../../store/ledger.ts'
import { findPublishedCopy } from '../../store/statement-signature.ts'
import type { Inspector } from '../ledger/check.ts'
import { digestOfForm, publishedBy } from './digest.ts'

/** What came of checking a copy. It never says whose statement it is. */
export type CopyChecked =
  | { readonly kind: 'the words that were fixed'; readonly on: string; readonly entry: number; readonly hash: string }
  | { readonly kind: 'no words in it' }
  | { readonly kind: 'no code in it' }
  /** A code that nobody was given, or not published yet. */
  | { readonly kind: 'nothing is published under this code' }
  /** `printed`: whether the hash printed on the copy fits the words beside it. */
  | {
      readonly kind: 'other words'
      readonly on: string
      readonly hash: string
      readonly printed: 'fits these words' | 'differs' | 'not found'
    }
  | { readonly kind: 'the ledger does not prove it' }

/**
 * Whether the words in a file are those that were fixed when the statement was signed: a PDF as a reader sees it, or text.
 *
 * @param verifier the ledger’s key as text, from outside the database
 */
export async function checkCopy(
  inspector: Inspector,
  verifier: string | undefined,
  { bytes, code }: { readonly bytes: Uint8Array; readonly code: string | undefined },
): Promise<CopyChecked> {
  const text = await textIn(bytes)
  const form = text === undefined ? undefined : formIn(text)
  if (text === undefined || form === undefined) return { kind: 'no words in it' }
  const named = readCode(code ?? text)
  if (named === undefined) return { kind: 'no code in it' }

  const hash = digestOfForm(form)
  const { lookup, mark } = publishedBy(named, hash)
  const published = await findPublishedCopy(inspector, lookup)
  if (!published) return { kind: 'nothing is published under this code' }
  const says = readPublished(published.body, published.act_body)
  const latest = await latestCheckpoint(inspector)
  const key = readVerifierKey(verifier ?? '')
  const opened =
    key.ok && latest
      ? openCheckpoint(latest.note, { origin: key.value.name, log: key.value, witnesses: [] })
      : undefined
  const commitment = commitmentOf({
    salt: published.salt,
    act: published.act_body,
    table: 'published_copy',
    row: { id: published.row_id, body: published.body },
  })
  if (!says || !opened?.ok || !commitment.ok) return { kind: 'the ledger does not prove it' }
  const { size, root } = opened.value.checkpoint
  const proof = await proveInclusion((path) => findTile(inspector, path), published.entry, size)
  const claim = { leaf: hashLeaf(commitment.value), index: published.entry, size, root }
  if (!proof.ok || !verifyInclusion(claim, proof.value).ok) return { kind: 'the ledger does not prove it' }

  if (sameHash(Buffer.from(mark, 'hex'), Buffer.from(says.mark, 'hex')))
    return { kind: 'the words that were fixed', on: says.fixedOn, entry: published.entry, hash }
  const printed = readHash(text)
  return {
    kind: 'other words',
    on: says.fixedOn,
    hash,
    printed: printed === undefined ? 'not found' : printed === hash ? 'fits these words' : 'differs',
  }
}

async function textIn(bytes: Uint8Array): Promise<string | undefined> {
  if (scanMediaOf(bytes) !== 'application/pdf') return new TextDecoder().decode(bytes)
  const read = await wordsInPdf(bytes)

  return read.ok ? read.text : undefined
}
