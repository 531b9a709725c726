import type { MatterName } from '../actions/matter/view.ts'
import type { RecordHeading } from '../page/content.ts'
import type { Title } from '../page/frame.ts'
import { paths } from './paths.ts'

const PAGES = {
  overview: 'Overview',
  allegations: 'Allegations',
  people: 'People',
  safety: 'Safety',
  evidence: 'Evidence',
  statements: 'Statements',
  timeline: 'Timeline',
  decisions: 'Decisions',
  access: 'Who has looked',
} as const

export type MatterPage = keyof typeof PAGES

/** Heads every page of a matter: its spoken name and reference, how it stands, and its pages in their one order. */
export function matterHeading(matter: MatterName, current: MatterPage, sentence: string): RecordHeading {
  const addresses = paths.matter(matter.address)

  return {
    name: matter.spokenName,
    reference: matter.shown,
    sentence,
    navigation: {
      label: matter.spokenName,
      pages: (Object.keys(PAGES) as MatterPage[]).map((page) => ({
        text: PAGES[page],
        href: addresses[page],
        current: page === current,
      })),
    },
  }
}

/** The tab of a page about a matter: never a person’s name. */
export function matterTitle(page: string, { spokenName, shown }: MatterName): Title {
  return { page, spokenName, reference: shown }
}

/** Above the heading of a form: back to the matter it is about. */
export function backToMatter({ spokenName, shown, address }: MatterName): { text: string; href: string } {
  return { text: `${spokenName} ${shown}`, href: paths.matter(address).overview }
}

export const BACK_TO_MATTERS = { text: 'Matters', href: paths.matters } as const
