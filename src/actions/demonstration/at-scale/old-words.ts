import type { AllegationType } from './shape.ts'
import { SHAPE } from './shape.ts'

/** The letters of the scheme before 2020, of which only B, D and Y could be read; the others are assumed. */
const CATEGORIES: Readonly<Record<AllegationType, readonly [code: string, category: string, abuse: string]>> = {
  'control at home': ['D', 'Oppressive conduct or harassment', 'D'],
  'assault at home': ['C', 'Other assault', 'D'],
  'sexual assault': ['B', 'Sexual assault', 'S'],
  'sexual harassment': ['Y', 'Other sexual conduct', 'H'],
  discrimination: ['F', 'Discriminatory behaviour', 'N'],
  'use of position': ['J', 'Corrupt practice', 'S'],
  'other conduct': ['W', 'Other', 'N'],
}

export function oldCategory(type: AllegationType): {
  readonly code: string
  readonly category: string
  readonly abuse: string
} {
  const [code, category, abuse] = CATEGORIES[type]

  return { code, category, abuse }
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/-/, ' '],
  [/ph/, 'f'],
  [/ll/, 'l'],
  [/tt/, 't'],
  [/ey\b/, 'y'],
  [/k/, 'c'],
  [/i/, 'y'],
]

/** Some names in old files are written as somebody heard them. */
export function spelledOtherwise(name: string, turn: number): string {
  if ((turn * 37) % 100 >= SHAPE.spelledOtherwise.value) return name
  const [given = '', ...family] = name.split(' ')
  const written = family.join(' ')
  const [found, by] = SPELLINGS.find(([sound]) => sound.test(written)) ?? [/$/, 'e']

  return `${given} ${written.replace(found, by)}`
}
