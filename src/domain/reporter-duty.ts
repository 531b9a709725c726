import type { Ground } from './decision.ts'
import type { Teller } from './matter.ts'
import type { Service } from './role.ts'

/** What follows from who told the unit, besides what follows from the report. */
export type ReporterDuty = Ground & { readonly say: string }

/** Whether whoever told is the person it happened to. */
export function isVictim(teller: Teller): 'yes' | 'no' {
  return teller === 'the person it happened to' ? 'yes' : 'no'
}

/**
 * The duties that come with a report made by this kind of reporter.
 *
 * @param service whom they served with at the time
 * @returns each with its rule, in the order in which they are read; empty where there is none beside the ordinary ones
 * @see PCR 2020 Sch. 2 (Challenging and Reporting Improper Conduct); domain reference 1.2
 */
export function reporterDuties(teller: Teller, service: Service): readonly ReporterDuty[] {
  const duties: ReporterDuty[] = []
  const add = (provision: ReporterDuty['provision'], say: string, because: string): void => {
    duties.push({ provision, say, because })
  }
  if (service === 'this force')
    add(
      'policy-officer-reporter',
      'They are kept informed like a complainant: the same updates, by the same day',
      'they serve with this force and so can be no complainant in law',
    )
  if (teller === 'a colleague')
    add(
      'pcr-sch2-10',
      'They did what the Standards ask: protect them from being made to pay for it',
      'an officer must report conduct that falls below the Standards',
    )
  if (teller === 'another agency')
    add(
      'policy-third-party',
      'The agency keeps its own duties to her and to children; agree in writing who does what',
      'a partner agency told us, and is bound by its own rules',
    )
  if (isVictim(teller) === 'no')
    add(
      'policy-third-party',
      'They are told that the report was received, and nothing about her unless she agrees',
      'what happened to her is hers to pass on',
    )

  return duties
}
