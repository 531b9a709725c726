import { lacking } from '../../domain/decision.ts'
import type { Transaction } from '../../store/database.ts'
import { filesOf, insertEvidenceFile } from '../../store/evidence-file.ts'
import { askForScan } from '../../store/evidence-scan.ts'
import { findExhibit } from '../../store/exhibit.ts'
import { insertNarratives } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import type { Brought } from './arrive.ts'
import type { EvidenceHouse } from './house.ts'

/** Bring the file of a digital exhibit that was written down without one. It comes once and is fixed. */
export function bringFile(
  acting: Acting,
  house: EvidenceHouse,
  command: { readonly matter: string; readonly exhibit: number },
  brought: Brought,
): Promise<Recorded<object>> {
  return atDesk(acting, 'bring evidence file', command.matter, async ({ tx, witness, file: { matter } }) => {
    const exhibit = await findExhibit(tx, matter.id, command.exhibit)
    if (!exhibit || exhibit.kind === 'physical')
      return missingOne(witness, lacking('file', 'This is no digital exhibit', 'policy-evidence-files'))
    if ((await filesOf(tx, [exhibit.id])).size > 0)
      return missingOne(
        witness,
        lacking('file', 'Its file is here already and is fixed. Record another exhibit', 'policy-evidence-files'),
      )
    await keepFile(tx, acting, house, { matter: matter.id, exhibit: exhibit.id }, brought)

    return { ok: true }
  })
}

/** The bytes are kept before the row that names them: a row never names bytes that are not there. */
export async function keepFile(
  tx: Transaction,
  acting: Acting,
  house: EvidenceHouse,
  { matter, exhibit }: { readonly matter: string; readonly exhibit: string },
  { arrived, name, type, reasons, hashed }: Brought,
): Promise<void> {
  const [id, narrative] = [acting.newId<'EvidenceFile'>(), acting.newId<'Narrative'>()]
  await arrived.keep()
  await insertNarratives(tx, [{ id: narrative, matter, purpose: 'exhibit', about: 'name of the file', words: name }])
  await insertEvidenceFile(tx, {
    id,
    matter,
    exhibit,
    digest: arrived.digest,
    bytes: arrived.bytes,
    name: narrative,
    type,
    hashed,
    standing: reasons.length > 0 ? 'held' : 'kept',
    reasons,
  })
  if (house.scanner === 'a scanner is set up')
    await askForScan(tx, { file: id, matter, digest: arrived.digest, asked_by: acting.person })
}
