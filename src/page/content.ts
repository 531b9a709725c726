import type { Link } from './frame.ts'

/**
 * The state of a thing in a word: `open` goes on, `waiting` is for somebody else or wants deciding, `late` is past a
 * limit, `sealed` can be read only by those it was sealed to, `done` has ended. The words carry the meaning.
 */
export type TagState = 'open' | 'waiting' | 'late' | 'sealed' | 'done'

/**
 * A piece of what a cell, an item or a term holds; each stands on a line of its own. A string is plain text. Made by
 * the functions below, shown by the macro `content`.
 */
export type Part =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'link'
      readonly text: string
      readonly href: string
      readonly strong: boolean
      readonly visuallyHidden: string
    }
  | { readonly kind: 'tag'; readonly text: string; readonly state: TagState }
  | { readonly kind: 'record'; readonly name: string; readonly reference: string; readonly href: string | undefined }
  | { readonly kind: 'law'; readonly text: string; readonly href: string }
  | { readonly kind: 'words'; readonly words: string }

export type Content = Part | readonly Part[]

export function strong(text: string): Part {
  return { kind: 'strong', text }
}

/** Smaller and grey: the provision, the start event, how a date was counted. */
export function note(text: string): Part {
  return { kind: 'note', text }
}

/** @param more words that only a reader of the page aloud needs, when several links would sound alike */
export function link(text: string, href: string, more = ''): Part {
  return { kind: 'link', text, href, strong: false, visuallyHidden: more }
}

/** A task: a verb in bold that opens the form for it. */
export function act(text: string, href: string): Part {
  return { kind: 'link', text, href, strong: true, visuallyHidden: '' }
}

export function tag(text: string, state: TagState): Part {
  return { kind: 'tag', text, state }
}

/** A matter by its spoken name and reference: `Alder Quay 7K4Q-2W`. */
export function record(name: string, reference: string, href?: string): Part {
  return { kind: 'record', name, reference, href }
}

/** A provision, small and grey, that opens its rule. */
export function law(text: string, href: string): Part {
  return { kind: 'law', text, href }
}

/** What is known under each term, in an aside or a strand. */
export type Facts = readonly { readonly term: string; readonly content: Content }[]

/** Items divided by hairlines; the first part is usually a link. */
export type Items = readonly Content[]

/** Choices within a page, as links; the present one is not a link. @public */
export type Filters = {
  readonly label: string
  readonly choices: readonly (Link & { readonly current: boolean })[]
}

/** The pages of one record, under its name. */
export type SubNavigation = {
  readonly label: string
  readonly pages: readonly (Link & { readonly current: boolean })[]
}

/** Heads the pages of a matter or a person: name, reference, a line of how it stands, and its pages. */
export type RecordHeading = {
  readonly name: string
  readonly reference: string
  readonly sentence: string
  readonly navigation: SubNavigation
}

/** The nearest lawful act, with its one button. */
export type NextStep = {
  readonly heading: string
  readonly sentence: string
  readonly act?: Link
}
