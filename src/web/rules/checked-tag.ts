import type { Checked } from '../../domain/provision-entry.ts'
import { tag } from '../../page/content.ts'

/** Whether anybody compared it with its source, as a tag. */
export function checkedTag({ checked }: { readonly checked: Checked }) {
  return checked === 'verified' ? tag('Checked', 'done') : tag('Not checked', 'waiting')
}
