import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { ProvisionId } from './provision.ts'

/** A scheme of categories: the same letter means different things in two of them, so a category is a scheme and a code. */
export type CategoryScheme = {
  readonly name: string
  readonly provision: ProvisionId
  /** The first day on which a matter that comes to attention is counted under it; absent where it was the first. */
  readonly from: CalendarDate | undefined
  /** Code to name. A letter alone is the category; a letter with a figure is a part of it. */
  readonly codes: Readonly<Record<string, string>>
}

/**
 * The schemes under which allegations are counted in England and Wales. The lists are from general knowledge, and of the
 * scheme before 2020 only the letters that were found are held.
 *
 * @see IOPC, Guidance on capturing data about police complaints; unverified as a whole
 */
export const CATEGORY_SCHEMES = {
  'IOPC 2020': {
    name: 'Categories from February 2020',
    provision: 'iopc-capture-2020',
    from: calendarDate('2020-02-01'),
    codes: {
      A: 'Delivery of duties and service',
      A1: 'Police action following contact',
      A2: 'Decisions',
      A3: 'Information',
      A4: 'General level of service',
      B: 'Police powers, policies and procedures',
      B1: 'Stops, and stop and search',
      B2: 'Searches of premises and seizure of property',
      B3: 'Power to arrest and detain',
      B4: 'Use of force',
      B5: 'Detention in police custody',
      B6: 'Bail, identification and interview',
      B7: 'Evidential procedures',
      B8: 'Out of court disposals',
      B9: 'Other policies and procedures',
      C: 'Handling of or damage to property or premises',
      D: 'Access to or disclosure of information',
      D1: 'Use of police systems',
      D2: 'Disclosure of information',
      D3: 'Handling of information',
      D4: 'Information from other sources',
      E: 'Use of police vehicles',
      F: 'Discriminatory behaviour',
      F1: 'Age',
      F2: 'Disability',
      F3: 'Gender reassignment',
      F4: 'Pregnancy and maternity',
      F5: 'Marriage and civil partnership',
      F6: 'Race',
      F7: 'Religion or belief',
      F8: 'Sex',
      F9: 'Sexual orientation',
      F10: 'Other',
      G: 'Abuse of position or corruption',
      G1: 'Organisational corruption',
      G2: 'Abuse of position for a sexual purpose',
      G3: 'Abuse of position for an inappropriate emotional relationship',
      G4: 'Abuse of position for financial gain',
      G5: 'Obstruction of justice',
      G6: 'Other abuse of position',
      H: 'Individual behaviours',
      H1: 'Impolite language or tone',
      H2: 'Impolite or intolerant actions',
      H3: 'Unprofessional attitude or disrespect',
      H4: 'Lack of fairness and impartiality',
      H5: 'Overbearing or harassing behaviours',
      J: 'Sexual conduct',
      J1: 'Sexual assault',
      J2: 'Sexual harassment',
      J3: 'Other sexual conduct',
      K: 'Discreditable conduct',
      L: 'Other',
    },
  },
  'IOPC before 2020': {
    name: 'Categories before February 2020',
    provision: 'iopc-capture-before-2020',
    from: undefined,
    codes: { B: 'Sexual assault', D: 'Oppressive conduct or harassment', Y: 'Other sexual conduct' },
  },
} as const satisfies Record<string, CategoryScheme>

/** Which scheme. */
export type CategorySchemeId = keyof typeof CATEGORY_SCHEMES

/** Every scheme, the present one first. */
export const CATEGORY_SCHEME_IDS = Object.keys(CATEGORY_SCHEMES) as readonly CategorySchemeId[]

/** National factors: tags beside the category, as many as fit. The list is unverified. */
export const NATIONAL_FACTORS = [
  'domestic or gender abuse',
  'violence against women and girls',
  'hate crime',
  'mental health',
  'custody',
  'arrest',
  'stop and search',
  'taser',
  'restraint',
  'social media',
  'investigation',
  'missing person',
  'child sexual exploitation',
  'roads and traffic',
  'public order',
  'firearms',
  'dogs',
  'call handling',
  'information disclosure',
] as const

/** One national factor. */
export type NationalFactor = (typeof NATIONAL_FACTORS)[number]

/** What an allegation counts as, in the scheme that its matter falls under. */
export type AllegationCategory = {
  readonly scheme: CategorySchemeId | undefined
  readonly code: string | undefined
  readonly factors: readonly NationalFactor[]
  readonly provision: ProvisionId
}

/** What a person says an allegation counts as. */
export type ProposedCategory = {
  readonly scheme: CategorySchemeId
  readonly code: string | undefined
  readonly factors: readonly NationalFactor[]
  /** The day its matter came to attention: it decides which scheme counts it. */
  readonly cameToAttention: CalendarDate
  /** Whether it was given a category before: then a person says why it changes. */
  readonly before: 'categorised' | 'not categorised'
  readonly reason: string | undefined
}

/** The scheme that counts a matter which came to attention on a day. */
export function categorySchemeOn(cameToAttention: CalendarDate): CategorySchemeId {
  return cameToAttention >= CATEGORY_SCHEMES['IOPC 2020'].from ? 'IOPC 2020' : 'IOPC before 2020'
}

/** "J2 Sexual harassment"; undefined where the scheme has no such code. */
export function categoryName(scheme: CategorySchemeId, code: string): string | undefined {
  const { codes }: CategoryScheme = CATEGORY_SCHEMES[scheme]

  return Object.hasOwn(codes, code) ? `${code} ${codes[code]}` : undefined
}

/**
 * The category and factors that a person gave. The code suggests none and judges none: it only keeps schemes apart.
 *
 * @returns the category; or what is missing, about `code`, `factors` or `reason`
 * @see IOPC guidance on capturing data; the lists are unverified
 */
export function decideCategory(proposed: ProposedCategory): Decided<AllegationCategory> {
  const { scheme, code, factors, cameToAttention, before } = proposed
  const counted = categorySchemeOn(cameToAttention)
  const { provision } = CATEGORY_SCHEMES[counted]
  const missing: Missing[] = []

  if (code === undefined && factors.length === 0)
    missing.push(lacking('code', 'Choose a category, or at least one factor', provision))
  if (code !== undefined && scheme !== counted) {
    const say = `${code} is a code of another scheme. This matter is counted under: ${CATEGORY_SCHEMES[counted].name}`
    missing.push(lacking('code', say, provision))
  } else if (code !== undefined && categoryName(scheme, code) === undefined) {
    missing.push(lacking('code', `This scheme has no code of this name: ${CATEGORY_SCHEMES[scheme].name}`, provision))
  }
  if (before === 'categorised' && !isWritten(proposed.reason))
    missing.push(lacking('reason', 'It has a category already. Say why it changes', 'policy-reasons'))

  return decidedUnless(missing, {}, () => ({
    scheme: code === undefined ? undefined : scheme,
    code,
    factors,
    provision,
  }))
}
