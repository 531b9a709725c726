import { lacking } from '../../domain/decision.ts'
import { findScan, type ScanMedia } from '../../store/statement-signature.ts'
import type { Acting } from '../acting.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { atStatement } from './statement-desk.ts'

/** The signed paper, byte for byte as it was scanned. */
export function openScan(
  acting: Acting,
  asked: { readonly matter: string; readonly number: number },
): Promise<Recorded<{ readonly bytes: Uint8Array; readonly media: ScanMedia }>> {
  return atStatement(acting, 'open statement', asked, async ({ tx, witness, one }) => {
    const scan = await findScan(tx, one.row.id)
    if (!scan) return missingOne(witness, lacking('copy', 'It was not signed on paper', 'cja-9-2-a'))
    witness.shows([scan.id])

    return { ok: true, bytes: scan.bytes, media: scan.media }
  })
}
