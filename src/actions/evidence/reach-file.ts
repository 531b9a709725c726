import type { EvidenceType, HeldReason } from '../../domain/held-evidence.ts'
import type { ActName } from '../../domain/permission.ts'
import type { Transaction } from '../../store/database.ts'
import {
  type DerivativeRow,
  derivativesOf,
  type EvidenceFileRow,
  filesOf,
  infectedAmong,
  scansOf,
} from '../../store/evidence-file.ts'
import { askForScan } from '../../store/evidence-scan.ts'
import { type ExhibitRow, findExhibit } from '../../store/exhibit.ts'
import { findMatters } from '../../store/matter.ts'
import type { Acting, Witness } from '../acting.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { uponMatter } from '../upon.ts'
import type { EvidenceHouse } from './house.ts'
import { NO_SUCH_EXHIBIT, noSuchExhibit } from './no-such-exhibit.ts'

/** Which bytes are meant: the file of an exhibit, or one of the copies that were made from it. */
export type FileAsked = {
  readonly matter: string
  readonly exhibit: number
  readonly copy?: number | undefined
}

export type ReachedFile = {
  readonly matter: MatterName
  readonly exhibit: Pick<ExhibitRow, 'number' | 'reference'>
  readonly file: EvidenceFileRow
  readonly copy: DerivativeRow | undefined
  /** The bytes that are meant. */
  readonly kept: { readonly digest: string; readonly bytes: number; readonly type: EvidenceType }
}

/** Why bytes that are there are not opened. */
export type Closed =
  | { readonly kind: 'held'; readonly reasons: readonly HeldReason[] }
  | { readonly kind: 'being scanned' }

export type Reached = ReachedFile & { readonly closed: Closed | undefined }

/** A verdict is asked for anew after this time: what scanners know grows. */
const FRESH = 24 * 60 * 60 * 1000

/**
 * Reach the bytes that are meant, by an act. Where a scanner is set up, no original is opened without a verdict of the last
 * day; where there is none it is asked for here, and the answer is that it is being scanned.
 */
export async function reachFile<T>(
  acting: Acting,
  house: EvidenceHouse,
  act: ActName,
  asked: FileAsked,
  work: (tx: Transaction, reached: Reached, witness: Witness) => Promise<T>,
): Promise<T> {
  const done = await acting.once(act, uponMatter(asked.matter), async (tx, witness, id) => {
    const [matter] = await findMatters(tx, [id])
    const exhibit = await findExhibit(tx, id, asked.exhibit)
    const file = exhibit && (await filesOf(tx, [exhibit.id])).get(exhibit.id)
    const copies = file && asked.copy !== undefined ? await derivativesOf(tx, file.id) : []
    const copy = copies.find(({ number }) => number === asked.copy)
    if (!matter || !exhibit || !file || (asked.copy !== undefined && !copy)) {
      witness.refuses(NO_SUCH_EXHIBIT)
      return undefined
    }
    const closed = copy ? undefined : await closedOf(tx, acting, house, file)
    witness.shows([copy?.id ?? file.id])
    const kept = copy ?? file
    const reached = { matter: matterName(matter), exhibit, file, copy, kept, closed }

    return { done: await work(tx, reached, witness) }
  })
  if (!done) throw noSuchExhibit(act)

  return done.done
}

async function closedOf(
  tx: Transaction,
  acting: Acting,
  house: EvidenceHouse,
  file: EvidenceFileRow,
): Promise<Closed | undefined> {
  const infected = (await infectedAmong(tx, [file.id])).has(file.id)
  if (infected || file.standing === 'held')
    return { kind: 'held', reasons: infected ? [...file.reasons, 'infected'] : file.reasons }
  if (house.scanner === 'no scanner is set up') return undefined
  const scan = (await scansOf(tx, [file.id])).get(file.id)
  if (scan && acting.now.getTime() - scan.recorded_at.getTime() < FRESH) return undefined
  await askForScan(tx, { file: file.id, matter: file.matter, digest: file.digest, asked_by: acting.person })

  return { kind: 'being scanned' }
}
