import type { Store } from '../../store/database.ts'
import { forgetScan, insertScan, nextScan, noteTried } from '../../store/evidence-scan.ts'
import { actingAs } from '../acting.ts'
import { NotPermitted } from '../not-permitted.ts'
import { uponMatter } from '../upon.ts'
import type { EvidenceHouse } from './house.ts'

/** What a scanner says of a file. `found` is what it calls it. */
export type Verdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly found: string }
  | { readonly kind: 'not scanned'; readonly because: string }

/** How the bytes of a file reach a scanner: spoken by the jobs alone. */
export type Scan = (bytes: AsyncIterable<Uint8Array>) => Promise<Verdict>

const LAST_TRY = 5

/**
 * Have the file that has waited longest scanned, and write the verdict down as an act of whoever brought or opened it.
 *
 * @returns whether there was one
 */
export async function scanNext(store: Store, house: EvidenceHouse, scan: Scan): Promise<'scanned one' | 'none waits'> {
  const asked = await nextScan(store)
  if (!asked) return 'none waits'
  const verdict = await scan(house.bytes.stream(asked.digest)).catch(
    (): Verdict => ({ kind: 'not scanned', because: 'the scanner did not answer' }),
  )
  // A scanner that starts takes its time: only after some tries is it written down that there was no verdict.
  if (verdict.kind === 'not scanned' && asked.tried < LAST_TRY) {
    await noteTried(store, asked.file)
    return 'none waits'
  }
  const acting = actingAs(store, asked.asked_by)
  try {
    await acting.once('scan evidence file', uponMatter(asked.matter), async (tx, witness, matter) => {
      witness.shows([asked.file])
      await insertScan(tx, {
        id: acting.newId(),
        matter,
        file: asked.file,
        verdict: verdict.kind,
        found: verdict.kind === 'infected' ? verdict.found : verdict.kind === 'not scanned' ? verdict.because : null,
      })
      await forgetScan(tx, asked.file)
    })
  } catch (error) {
    // Whoever asked may no longer act upon the matter; whoever opens the file next asks again.
    if (!(error instanceof NotPermitted)) throw error
    await forgetScan(store, asked.file)
  }

  return 'scanned one'
}
