import { type ProvisionId, provision } from '../../domain/provision.ts'
import { addressOf, type Reference, showReference } from '../../domain/reference.ts'
import type { MatterName, ProvisionView } from './view.ts'

/** A matter as people name it. History has no spoken name: it goes by the reference of the force it came from. */
export function matterName(matter: {
  readonly reference: Reference
  readonly spoken_name: string | null
  readonly former_reference: string | null
}): MatterName {
  const { reference } = matter
  const spokenName = matter.spoken_name ?? matter.former_reference ?? showReference(reference)

  return { reference, address: addressOf(reference), shown: showReference(reference), spokenName }
}

export function provisionView(id: ProvisionId): ProvisionView {
  const { text, checked, version } = provision(id)

  return { id, text, checked, version }
}
