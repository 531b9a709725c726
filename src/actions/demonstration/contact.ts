import { about, type Telling } from './telling.ts'

/** One contact of police with the officer of the nine contacts. */
export type Contact = {
  readonly key: string
  /** How far into the years it came to attention, and how many days it lasts. */
  readonly at: number
  readonly lasts: number
  readonly tell: (told: Telling, day: (since: number) => number, first: number) => Telling
}

export const WHO = about('kearton')
