import type { Hash } from '@candour/ledger'

/** What a reader was given: a whole proof, or the two numbers from which one can be made. */
export type Given =
  | { readonly kind: 'numbers'; readonly entry: number; readonly commitment: Hash }
  | {
      readonly kind: 'proof'
      readonly entry: number
      readonly commitment: Hash
      readonly proof: readonly Hash[]
      readonly checkpoint: string
    }

export type NotGiven = 'not a proof file' | 'not an entry number' | 'not a commitment'

/** A proof from the text of its file; every field is looked at, since nobody knows who made the file. */
export function readProofFile(text: string): Given | NotGiven {
  let file: Readonly<Record<string, unknown>>
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) return 'not a proof file'
    file = parsed as Readonly<Record<string, unknown>>
  } catch {
    return 'not a proof file'
  }
  const { format, entry, commitment, proof, checkpoint } = file
  if (format !== 'candour ledger proof 1' || typeof checkpoint !== 'string' || !Array.isArray(proof)) {
    return 'not a proof file'
  }
  const numbers = readNumbers(String(entry), String(commitment))
  if (typeof numbers === 'string') return numbers
  const hashes = proof.map((each) => hashFrom(String(each)))
  if (!hashes.every((hash) => hash !== undefined)) return 'not a proof file'
  return { ...numbers, kind: 'proof', proof: hashes, checkpoint }
}

/** The two numbers as they were typed or pasted. */
export function readNumbers(entry: string, commitment: string): (Given & { readonly kind: 'numbers' }) | NotGiven {
  const number = entry.replaceAll(/[\s,]/g, '')
  if (!/^\d{1,15}$/.test(number)) return 'not an entry number'
  const hash = hashFrom(commitment.replaceAll(/\s/g, '').toLowerCase())
  return hash === undefined ? 'not a commitment' : { kind: 'numbers', entry: Number(number), commitment: hash }
}

function hashFrom(hex: string): Hash | undefined {
  if (!/^[0-9a-f]{64}$/.test(hex)) return undefined
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))
}
