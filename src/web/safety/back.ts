import type { MatterName } from '../../actions/matter/view.ts'
import { paths } from '../paths.ts'

export function backToSafety({ spokenName, shown, address }: MatterName): { text: string; href: string } {
  return { text: `Safety, ${spokenName} ${shown}`, href: paths.safety(address).show }
}

export function slug(kind: string): string {
  return kind.replaceAll(' ', '-')
}
