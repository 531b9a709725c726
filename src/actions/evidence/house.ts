import type { ByteSource } from '../../documents/evidence/byte-source.ts'
import type { EvidenceBytes } from '../../store/evidence-bytes.ts'
import { evidenceOnDisk } from '../../store/evidence-disk.ts'
import { evidenceInObjectStore, type ObjectStore } from '../../store/evidence-s3.ts'

/** Where the bytes of evidence are, and whether a scanner looks at them. */
export type EvidenceHouse = {
  readonly bytes: EvidenceBytes
  readonly scanner: 'a scanner is set up' | 'no scanner is set up'
}

/** Evidence in the data folder, or in an object store where one is named. */
export function evidenceHouse(
  data: string,
  scanner: EvidenceHouse['scanner'] = 'no scanner is set up',
  objects?: ObjectStore,
): EvidenceHouse {
  return { bytes: objects ? evidenceInObjectStore(data, objects) : evidenceOnDisk(data), scanner }
}

/** Kept bytes, to be asked for from any place. */
export function keptSource(
  { bytes }: EvidenceHouse,
  kept: { readonly digest: string; readonly bytes: number },
): ByteSource {
  return { size: kept.bytes, read: (from, until) => bytes.read(kept.digest, from, until) }
}
