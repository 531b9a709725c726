import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { count, type Figure } from '../../domain/counting.ts'
import { COUNTING_DEFINITIONS, type CountingDefinitionId } from '../../domain/counting-definition.ts'
import { FIGURE_GROUPS } from '../../domain/counting-record.ts'
import { BY_FORCE, THE_YEAR } from '../../domain/test-figures-by-hand.ts'
import { MATTERS_TO_COUNT } from '../../domain/test-matters-to-count.ts'
import { NotPermitted } from '../not-permitted.ts'
import { type Played, playedForce } from '../test-force.ts'
import { countRecords } from './count-records.ts'
import { type RecordedMatters, recordMattersToCount } from './test-recorded-matters.ts'

let played: Played
let recorded: RecordedMatters
beforeAll(async () => {
  played = await playedForce()
  recorded = await recordMattersToCount(played.store)
})
afterAll(() => played.scratch.close())

const IDS = Object.keys(COUNTING_DEFINITIONS) as CountingDefinitionId[]
const PERIODS = {
  'a year': THE_YEAR,
  'its first half': { from: THE_YEAR.from, until: calendarDate('2025-09-30') },
  'one day': { from: calendarDate('2025-04-01'), until: calendarDate('2025-04-01') },
  'all time': { from: calendarDate('1990-01-01'), until: calendarDate('2027-01-01') },
}

/** The digest that the same ids have in the database: sorted, one a line. */
function digestOf(figure: Figure): string {
  const ids = figure.ids.map((id) => id.split(' ').map(recorded.idOf).join(' '))
  return createHash('sha256').update(ids.toSorted().join('\n')).digest('hex')
}

describe('a figure over the record', () => {
  for (const [name, period] of Object.entries(PERIODS)) {
    it.each(IDS)(`of ${name} counts the very same as the definition “%s”`, async (definition) => {
      const found = await countRecords(played.as('analyst'), { definition, period })
      const expected = count(MATTERS_TO_COUNT, COUNTING_DEFINITIONS[definition], period)
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

  it.each(Object.entries(BY_FORCE))(
    'of %s counts the matters that are there now',
    async (name, { allegations, people }) => {
      const force = recorded.forces[name]
      const period = THE_YEAR
      const acting = played.as('information')
      expect(await countRecords(acting, { definition: 'allegations-received', period, force })).toMatchObject({
        n: allegations,
        force: name,
      })
      expect((await countRecords(acting, { definition: 'people-received', period, force })).n).toBe(people)
    },
  )
})

describe('counting', () => {
  it.each(['analyst', 'information', 'head', 'oversight'])(
    'is open to the %s and kept with its digest',
    async (who) => {
      const { digest } = await countRecords(played.as(who), { definition: 'matters-live', period: THE_YEAR })
      const kept = await played.scratch
        .store('candour_inspector')
        .selectFrom('figure')
        .innerJoin('act', 'act.id', 'figure.act')
        .select(['figure.definition', 'figure.version', 'figure.n', 'figure.digest', 'act.kind', 'act.outcome'])
        .where('act.person', '=', played.staff(who))
        .orderBy('figure.recorded_at', 'desc')
        .executeTakeFirst()
      expect(kept).toEqual({
        definition: 'matters-live',
        version: 2,
        n: 13,
        digest,
        kind: 'count records',
        outcome: 'done',
      })
    },
  )

  it.each(['detective', 'supervisor', 'authority', 'vetting', 'administrator', 'records', 'other'])(
    'is refused to the %s, and the refusal is witnessed',
    async (who) => {
      const asked = countRecords(played.as(who), { definition: 'matters-live', period: THE_YEAR })
      await expect(asked).rejects.toThrow(NotPermitted)
      const refused = await played.scratch
        .store('candour_inspector')
        .selectFrom('act')
        .select(['kind', 'outcome', 'rule'])
        .where('person', '=', played.staff(who))
        .where('kind', '=', 'count records')
        .execute()
      expect(refused).toEqual([{ kind: 'count records', outcome: 'refused', rule: 'permission/count-records' }])
    },
  )

  it('shows an analyst no matter: only numbers come back from behind the wall', async () => {
    const seen = await played
      .as('analyst')
      .once('count records', { kind: 'unit' }, (tx) => tx.selectFrom('matter').select('id').execute())
    expect(seen).toEqual([])
  })
})
