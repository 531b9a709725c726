import type { Missing } from '../../domain/decision.ts'
import { paths } from '../paths.ts'

type Addresses = ReturnType<typeof paths.matter>

const AT: Readonly<Record<string, (matter: Addresses) => string>> = {
  allegations: (matter) => matter.newAllegation,
  referral: (matter) => matter.newDecision('referral'),
  'referral sent': (matter) => matter.event('referral-sent'),
  withdrawal: (matter) => matter.newDecision('after-withdrawal'),
  'withdrawal told': (matter) => matter.event('iopc-told-of-withdrawal'),
  vetting: (matter) => matter.newDecision('vetting-review'),
  safeguarding: (matter) => matter.newDecision('safeguarding'),
  proposal: (matter) => matter.newDecision('closing-proposal'),
  objection: (matter) => matter.newDecision('closing-proposal'),
  approval: (matter) => matter.newDecision('closing-approval'),
  'cooling-off': (matter) => matter.decisions,
  informed: (matter) => matter.event('person-informed-of-outcome'),
}

/** Where what is missing can be put right; the matter itself where there is no form for it. */
export function addressOfMissing(matter: string, { about, provision }: Missing): string {
  const addresses = paths.matter(matter)
  const [, strand, allegation] = /^(criminal|misconduct) (\d+)$/.exec(about) ?? []
  if (strand === 'criminal') return `${addresses.newDecision('criminal-strand')}?allegation=${allegation}`
  if (strand === 'misconduct') {
    const asked = provision === 'pcr-23-form' ? 'outcome' : 'case-to-answer'
    return `${addresses.newDecision(asked)}?allegation=${allegation}`
  }

  return AT[about]?.(addresses) ?? addresses.overview
}
