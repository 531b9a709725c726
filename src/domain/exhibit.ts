/** A thing with bytes, or a thing that can be held. */
export type ExhibitKind = 'digital' | 'physical'

export const EXHIBIT_KINDS = ['digital', 'physical'] as const satisfies readonly ExhibitKind[]

/** How a thing came: taken under a power, handed over, or made by whoever produces it. */
export const OBTAINED = ['seized', 'received', 'made'] as const

export type Obtained = (typeof OBTAINED)[number]

/**
 * The initials that an exhibit is marked with, in capitals and without dots: `W. H.` gives `WH`.
 *
 * @returns undefined unless one to five letters of the Latin alphabet remain
 * @see CJA 1967 s. 9; exhibits are described and marked in the statement of whoever produces them
 */
export function readInitials(typed: string | undefined): string | undefined {
  const initials = (typed ?? '').replaceAll(/[\s.\-’']/g, '').toUpperCase()

  return /^[A-Z]{1,5}$/.test(initials) ? initials : undefined
}

/**
 * The next reference of these initials within a matter: `WH/3` after `WH/1` and `WH/2`. Numbers are never given again.
 *
 * @param initials as `readInitials` gives them
 * @param given every reference that the matter holds
 */
export function nextExhibitReference(initials: string, given: readonly string[]): string {
  const taken = given.flatMap((reference) => {
    const [of, number] = reference.split('/')
    return of === initials ? [Number(number)] : []
  })

  return `${initials}/${Math.max(0, ...taken) + 1}`
}

/**
 * The number of a seal as it is kept, in capitals and with single spaces.
 *
 * @returns `none` where nothing was typed, `no seal` where what was typed can be none
 */
export function readSeal(
  typed: string | undefined,
): { readonly kind: 'none' } | { readonly kind: 'no seal' } | { readonly kind: 'a seal'; readonly seal: string } {
  const seal = (typed ?? '').trim().replaceAll(/\s+/g, ' ').toUpperCase()
  if (seal === '') return { kind: 'none' }

  return /^[A-Z0-9][A-Z0-9/ -]{0,39}$/.test(seal) ? { kind: 'a seal', seal } : { kind: 'no seal' }
}
