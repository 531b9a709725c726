import { ENTRY_SECTIONS, type EntrySection } from '../domain/entry-kind.ts'
import type { Filters } from '../page/content.ts'
import type { paths } from './paths.ts'

/** The decisions of a matter and the parts of its inquiry, as links; the present one is not a link. */
export function inquiryParts(addresses: ReturnType<typeof paths.matter>, current: EntrySection | 'decisions'): Filters {
  return {
    label: 'Decisions and inquiry',
    choices: [
      { text: 'Decisions', href: addresses.decisions, current: current === 'decisions' },
      ...(Object.keys(ENTRY_SECTIONS) as EntrySection[]).map((part) => ({
        text: ENTRY_SECTIONS[part],
        href: addresses.inquiry(part),
        current: part === current,
      })),
    ],
  }
}
