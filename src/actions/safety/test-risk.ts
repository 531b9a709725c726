import { questionsOf, type RiskForm } from '../../domain/risk-form.ts'
import { POLICE_SUSPECT } from '../../domain/risk-forms/police-suspect.ts'
import type { AssessRisk } from '../risk/assess.ts'
import type { Played } from '../test-force.ts'

/** Every question of a form answered with no, but for these. */
export function answered(form: RiskForm, but: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(
    questionsOf(form).map(({ id, answer }) => [id, but[id] ?? (answer.kind === 'how often' ? 'never' : 'no')]),
  )
}

/** An assessment by the questions about a police suspect: high, because he has weapons, with somebody who answers for her. */
export function highRisk(played: Played, matter: string, changes: Partial<AssessRisk> = {}): AssessRisk {
  return {
    matter,
    form: POLICE_SUSPECT.id,
    phase: 'primary',
    answers: answered(POLICE_SUSPECT, { weapons: 'yes', systems: 'not known', duties: 'yes' }),
    comments: { weapons: 'He carries a Taser on duty and shoots at a club.' },
    professionalGrade: 'high',
    reason: undefined,
    owner: played.staff('detective'),
    reviewBy: undefined,
    ...changes,
  }
}
