import type { StaffRole } from '../domain/act-rule.ts'
import { paths } from './paths.ts'

const SECTIONS = {
  work: { text: 'My work', href: paths.work },
  decisions: { text: 'Decisions to make', href: paths.decisionsToMake },
  matters: { text: 'Matters', href: paths.matters },
  people: { text: 'People', href: paths.people },
  approvals: { text: 'Second approvals', href: paths.secondApprovals },
  vetting: { text: 'Vetting', href: paths.vetting },
  find: { text: 'Find', href: paths.find },
  escalations: { text: 'Since last visit', href: paths.escalations },
  access: { text: 'Who has looked', href: paths.access },
  audit: { text: 'Audit', href: paths.audit },
  ledger: { text: 'Ledger', href: paths.ledger },
  imports: { text: 'Imports', href: paths.imports },
  profiles: { text: 'Profiles', href: paths.profiles },
  counting: { text: 'Counting rules', href: paths.countingRules },
  guidance: { text: 'Guidance', href: paths.guidance },
} as const

export type Section = keyof typeof SECTIONS

/** Only pages that exist are offered; the first is the page after signing in. */
const BY_ROLE: Readonly<Record<StaffRole, readonly [Section, ...Section[]]>> = {
  detective: ['work', 'matters', 'people', 'find', 'guidance'],
  supervisor: ['work', 'matters', 'people', 'find', 'guidance'],
  'head of unit': ['work', 'decisions', 'approvals', 'matters', 'people', 'find', 'counting'],
  'appropriate authority': ['work', 'decisions', 'approvals', 'matters', 'people', 'find'],
  'vetting officer': ['people', 'vetting', 'guidance'],
  'information officer': ['guidance', 'counting'],
  analyst: ['counting', 'guidance'],
  oversight: ['escalations', 'approvals', 'matters', 'access', 'ledger', 'counting', 'audit'],
  administrator: ['guidance'],
  records: ['imports', 'profiles', 'guidance'],
  officer: ['work', 'guidance'],
}

const MOST_ITEMS = 7

export type NavigationItem = { readonly text: string; readonly href: string; readonly current: boolean }

/** What the bar under the header offers to someone with these roles, with the present section marked. */
export function navigationFor(roles: readonly StaffRole[], current: Section | undefined): readonly NavigationItem[] {
  const sections = [...new Set(roles.flatMap((role) => BY_ROLE[role]))]
  return sections.slice(0, MOST_ITEMS).map((section) => ({ ...SECTIONS[section], current: section === current }))
}

/** The page that opens after signing in. */
export function firstPageFor(roles: readonly [StaffRole, ...StaffRole[]]): string {
  return SECTIONS[BY_ROLE[roles[0]][0]].href
}
