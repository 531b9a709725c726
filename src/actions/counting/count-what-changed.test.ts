import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { count, type Figure } from '../../domain/counting.ts'
import { COUNTING_DEFINITIONS, type CountingDefinitionId } from '../../domain/counting-definition.ts'
import { FIGURE_GROUPS } from '../../domain/counting-record.ts'
import { CHANGED_BY_FORCE } from '../../domain/test-changed-by-hand.ts'
import { THE_YEAR } from '../../domain/test-figures-by-hand.ts'
import { CHANGED_AS_COUNTED } from '../../domain/test-matters-that-changed.ts'
import { type Played, playedForce } from '../test-force.ts'
import { countRecords } from './count-records.ts'
import { recordChangedMatters } from './test-recorded-changes.ts'
import type { RecordedMatters } from './test-recorded-matters.ts'

let played: Played
let recorded: RecordedMatters
beforeAll(async () => {
  played = await playedForce()
  recorded = await recordChangedMatters(played.store)
})
afterAll(() => played.scratch.close())

const IDS = Object.keys(COUNTING_DEFINITIONS) as CountingDefinitionId[]
const PERIODS = {
  'a year': THE_YEAR,
  'the year until the day before a matter is taken up again': {
    from: THE_YEAR.from,
    until: calendarDate('2026-01-31'),
  },
  'the time after': { from: calendarDate('2026-04-01'), until: calendarDate('2026-05-01') },
  'all time': { from: calendarDate('1990-01-01'), until: calendarDate('2027-01-01') },
}

function digestOf(figure: Figure): string {
  const ids = figure.ids.map((id) => id.split(' ').map(recorded.idOf).join(' '))
  return createHash('sha256').update(ids.toSorted().join('\n')).digest('hex')
}

describe('a figure over a record that changed', () => {
  for (const [name, period] of Object.entries(PERIODS)) {
    it.each(IDS)(`of ${name} counts the very same as the definition “%s”`, async (definition) => {
      const found = await countRecords(played.as('analyst'), { definition, period })
      const expected = count(CHANGED_AS_COUNTED, COUNTING_DEFINITIONS[definition], period)
      expect({ ...found, countedOn: '' }).toEqual({
        definition,
        version: 2,
        period,
        force: undefined,
        countedOn: '',
        n: expected.ids.length,
        notKnown: expected.notKnown.length,
        leftOut: expected.leftOut.length,
        groups: FIGURE_GROUPS.map((group) => ({ group, n: expected.groups[group] })),
        categories: expected.categories,
        digest: digestOf(expected),
      })
    })
  }

  it.each([...Object.entries(CHANGED_BY_FORCE), ['Harrowmere', 0] as const])(
    'counts a matter that moved once: what is in %s now',
    async (name, n) => {
      const force = recorded.forces[name]
      const asked = { definition: 'matters-received', period: THE_YEAR, force } as const
      expect((await countRecords(played.as('analyst'), asked)).n).toBe(n)
    },
  )
})
