import type { DemonstrationPersonView } from '../../actions/session/list-demonstration-people.ts'
import type { StaffRole } from '../../domain/act-rule.ts'
import { atStart } from '../../domain/words.ts'
import type { StaffPageView } from '../render.ts'

/** What somebody in this role finds here, so that a visitor knows whose eyes to choose. */
const SEES: Readonly<Record<StaffRole, string>> = {
  detective: 'Takes reports and works the matters they are on.',
  supervisor: 'Allocates matters and sees that duties are met.',
  'head of unit': 'Sees every matter of the unit.',
  'appropriate authority': 'Decides on referral, severity, case to answer, outcome and duty.',
  'vetting officer': 'Sees who is concerned and what was decided, never an account.',
  'information officer': 'Answers questions from the public. Sees no matter.',
  analyst: 'Makes figures. Sees no matter.',
  oversight: 'Watches from outside the unit: facts and who looked, never an account.',
  administrator: 'Keeps the service running. Sees no matter.',
  records: 'Brings in a force’s history.',
  officer: 'An ordinary officer. What that shows is for you to see.',
}

export function choosePage(
  people: readonly DemonstrationPersonView[],
  action: string,
  wanted: string | undefined,
): StaffPageView & Record<string, unknown> {
  return {
    title: 'Sign in',
    action,
    wanted,
    people: people.map(({ reference, name, roles: [role, ...others], unit }) => ({
      id: reference,
      name,
      role: [atStart([role, ...others].join(', ')), unit].filter(Boolean).join(' · '),
      sees: SEES[role],
    })),
  }
}
