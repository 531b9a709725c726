import type { Allegation, ConductDescription } from './allegation.ts'
import type { LiveMatterKind } from './matter.ts'
import type { ProvisionId } from './provision.ts'

/** One heading under which a matter must go to the IOPC, with the rule for complaints and the one for conduct matters. */
type Heading = { readonly title: string; readonly complaint: ProvisionId; readonly conduct: ProvisionId }

/**
 * The nine headings: PRA 2002 Sch. 3 para. 4(1) and CMR 2020 reg. 4(1) for complaints; Sch. 3 para. 13(1) and reg. 7(1)
 * for conduct matters. Domestic abuse is none of them; it reaches the IOPC through them, or by choice.
 */
export const REFERRAL_HEADINGS = {
  'death or serious injury': heading('Death or serious injury', 'pra-sch3-4-1-a', 'pra-sch3-13-1-a'),
  'serious assault': heading('Serious assault', 'cmr-4-1-a-i', 'cmr-7-1-a'),
  'serious sexual offence': heading('Serious sexual offence', 'cmr-4-1-a-ii', 'cmr-7-1-b'),
  'serious corruption': heading(
    'Serious corruption, including use of position for a sexual purpose or an improper relationship',
    'cmr-4-1-a-iii',
    'cmr-7-1-c',
  ),
  'aggravated by discrimination': heading('Behaviour aggravated by discrimination', 'cmr-4-1-a-iv', 'cmr-7-1-d'),
  'relevant offence': heading(
    'Relevant offence: 7 years or more for an adult first-time offender',
    'cmr-4-1-a-v',
    'cmr-7-1-e',
  ),
  'same incident': heading('The same incident as any of these', 'cmr-4-1-b', 'cmr-7-1-h'),
  'chief officer': heading(
    'A chief officer, where crime or disciplinary conduct cannot be ruled out',
    'cmr-4-1-c',
    'cmr-7-1-g',
  ),
  'called in by the IOPC': heading(
    'The IOPC asked for it, or treats it as referred',
    'pra-sch3-4-1-c',
    'pra-sch3-13-1-c',
  ),
} as const satisfies Record<string, Heading>

/** Which heading. */
export type ReferralHeading = keyof typeof REFERRAL_HEADINGS

/** Every heading, in the order in which a page asks. */
export const HEADINGS = Object.keys(REFERRAL_HEADINGS) as readonly ReferralHeading[]

/** The rule of a heading for this kind of matter. */
export function provisionOf(id: ReferralHeading, kind: LiveMatterKind): ProvisionId {
  return kind === 'complaint' ? REFERRAL_HEADINGS[id].complaint : REFERRAL_HEADINGS[id].conduct
}

/** The rule for a matter whose kind leaves nothing to answer: PRA 2002 Sch. 3 para. 14C (unverified). */
export const ALWAYS_REFERRED: ProvisionId = 'pra-sch3-14c'

/** The numbers of the allegations whose conduct a person described by this heading: shown beside the question, no answer to it. */
export function allegationsUnder(
  id: ReferralHeading,
  allegations: readonly Pick<Allegation, 'number' | 'conduct'>[],
): readonly number[] {
  const holds = (conduct: readonly ConductDescription[]) => conduct.some((description) => description === id)

  return allegations.filter((allegation) => holds(allegation.conduct)).map((allegation) => allegation.number)
}

function heading(title: string, complaint: ProvisionId, conduct: ProvisionId): Heading {
  return { title, complaint, conduct }
}
