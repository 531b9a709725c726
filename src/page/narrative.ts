import type { Part } from './content.ts'

/**
 * Someone's own words: an account, a reason, a message. This is the only element that shows any, because later they
 * will be opened in the reader's browser and be unreadable to the server. Closed until asked for; opening is an
 * act, so it is posted and never happens by hovering, prefetching or reloading.
 @public */
export type NarrativeView = ClosedNarrative | OpenNarrative

export type ClosedNarrative = {
  readonly kind: 'closed'
  /** `Show the account (412 words)`. */
  readonly ask: string
  /** What is inside, and that opening is recorded. */
  readonly inside: string
  readonly openAt: string
}

export type OpenNarrative = {
  readonly kind: 'open'
  readonly words: string
  /** `You opened this at 10:42. That is recorded.` */
  readonly recorded: string
  readonly closeAt: string
}

/** A few words that stand beside the fact they explain: a reason with its decision, “around Easter” with its allegation. */
export function words(said: string): Part {
  return { kind: 'words', words: said }
}

const number = new Intl.NumberFormat('en-GB')

/** The number of words, as a reader would count them. */
export function countWords(words: string): number {
  return words.split(/\s+/).filter(Boolean).length
}

/**
 * @param what how it is called: `account`, `reason`, `her message`
 * @param about one sentence on what is inside, without intimate detail; it ends with a full stop
 */
export function closedNarrative(what: string, words: number, about: string, openAt: string): ClosedNarrative {
  return {
    kind: 'closed',
    ask: `Show the ${what} (${number.format(words)} ${words === 1 ? 'word' : 'words'})`,
    inside: `${about} Opening it is recorded, and the person whose words they are can ask who has read them.`.trim(),
    openAt,
  }
}

/** @param at time of day, 24 hours: `10:42` */
export function openNarrative(words: string, at: string, closeAt: string): OpenNarrative {
  return { kind: 'open', words, recorded: `You opened this at ${at}. That is recorded.`, closeAt }
}
