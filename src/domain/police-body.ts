import { lacking, type Missing } from './decision.ts'
import type { ProvisionId } from './provision.ts'

/** A police body whose officers a report may be about, and whether this law reaches them. */
export type PoliceBody = {
  readonly name: string
  /** Whether a report about it becomes a matter here. */
  readonly law: 'here' | 'elsewhere'
  readonly provision: ProvisionId
  /** Whose rules apply and where such a report goes, in a sentence for a page; unverified where the provision is. */
  readonly goesTo: string
}

/**
 * Which law a report falls under, by the police body it is about. England and Wales are the ordinary case.
 *
 * @see PRA 2002 s. 29 here; the Acts of Scotland and Northern Ireland, and of the two bodies with rules of their own; all
 * entries for elsewhere are unverified
 */
export const POLICE_BODIES = {
  'england-or-wales': {
    name: 'A force in England or Wales',
    law: 'here',
    provision: 'pra-29',
    goesTo: 'It is handled here',
  },
  scotland: {
    name: 'Police Scotland',
    law: 'elsewhere',
    provision: 'scotland-2012',
    goesTo:
      'Police Scotland handles it under its own conduct rules. Crime goes to the procurator fiscal, and the Police Investigations and Review Commissioner (PIRC) reviews how a complaint was handled',
  },
  'northern-ireland': {
    name: 'Police Service of Northern Ireland',
    law: 'elsewhere',
    provision: 'northern-ireland-1998',
    goesTo: 'It goes to the Police Ombudsman for Northern Ireland (PONI)',
  },
  'transport-police': {
    name: 'British Transport Police',
    law: 'elsewhere',
    provision: 'transport-police-2003',
    goesTo:
      'It goes to the professional standards department of the British Transport Police, which has conduct rules of its own. The IOPC oversees it by agreement in England and Wales',
  },
  'defence-police': {
    name: 'Ministry of Defence Police',
    law: 'elsewhere',
    provision: 'defence-police-1987',
    goesTo:
      'It goes to the professional standards department of the Ministry of Defence Police, which has conduct rules of its own. The IOPC oversees it by agreement in England and Wales',
  },
} as const satisfies Record<string, PoliceBody>

/** Which police body. */
export type PoliceBodyId = keyof typeof POLICE_BODIES

/** Every police body, the ordinary one first. */
export const POLICE_BODY_IDS = Object.keys(POLICE_BODIES) as [PoliceBodyId, ...PoliceBodyId[]]

/**
 * Why a report about this body becomes no matter here: no duty and no clock starts. Where nobody says, it is a force in
 * England or Wales.
 *
 * @returns what to say, about `police body`, with the rule that takes it elsewhere; undefined where the law here applies
 */
export function fallsElsewhere(body: PoliceBodyId | undefined): Missing | undefined {
  const { law, goesTo, provision }: PoliceBody = POLICE_BODIES[body ?? 'england-or-wales']

  return law === 'here' ? undefined : lacking('police body', `This falls under other rules. ${goesTo}`, provision)
}
