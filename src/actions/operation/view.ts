import { addressOf, type Reference, showReference } from '../../domain/reference.ts'

/** How an operation is named to people: like a matter, by two words and a reference. */
export type OperationName = {
  readonly address: string
  readonly shown: string
  readonly spokenName: string
}

export function operationName({
  reference,
  spoken_name,
}: {
  readonly reference: Reference
  readonly spoken_name: string
}): OperationName {
  return { address: addressOf(reference), shown: showReference(reference), spokenName: spoken_name }
}
