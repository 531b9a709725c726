import type { MatterName } from '../../actions/matter/view.ts'
import { paths } from '../paths.ts'

/** Above every form of this part. */
export function backToSafety({ spokenName, shown, address }: MatterName): { text: string; href: string } {
  return { text: `Safety, ${spokenName} ${shown}`, href: paths.safety(address).show }
}

/** A kind as it stands in an address. */
export function slug(kind: string): string {
  return kind.replaceAll(' ', '-')
}
