import { randomBytes } from 'node:crypto'
import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Acting, actingAs } from './acting.ts'
import { recordAllegation } from './allegation/record.ts'
import { find } from './find/find.ts'
import { listMatters } from './matter/list-matters.ts'
import { openMatter } from './matter/open-matter.ts'
import { recordReport } from './matter/record-report.ts'
import { listPeople } from './person/list-people.ts'
import { openPerson } from './person/open-person.ts'
import { MONDAY, type Played, playedForce, report } from './test-force.ts'
import { listDecisionsToMake } from './work/list-decisions-to-make.ts'
import { listMyWork } from './work/list-my-work.ts'

let played: Played
let first: string
let statements = 0

const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    statements += 1
    return node
  },
  transformResult: async ({ result }) => result,
}

beforeAll(async () => {
  played = await playedForce()
  first = await recorded('concerned')
})
afterAll(() => played.scratch.close())

async function recorded(about: 'concerned' | 'other'): Promise<string> {
  const made = await recordReport(played.as('detective'), report(played.serving(about)))
  if (!made.ok) throw new Error('the report was not recorded')

  return made.matter.address
}

const PAGES: Readonly<Record<string, (acting: Acting) => Promise<unknown>>> = {
  'a matter': (acting) => openMatter(acting, { matter: first }),
  'a person serving with the police': (acting) => openPerson(acting, { person: played.serving('concerned') }),
  'a search for a name': (acting) => find(acting, { words: 'tarrant' }),
  'the list of matters': (acting) => listMatters(acting),
  'the list of people': (acting) => listPeople(acting, {}),
  'my work': (acting) => listMyWork(acting),
  'decisions to make': (acting) => listDecisionsToMake(acting),
}

/** As many statements as a page may ask: each is a way to the server and back, and one more question to the walls. */
const MOST: Readonly<Record<string, number>> = {
  'a matter': 33,
  'a person serving with the police': 33,
  'a search for a name': 26,
  'the list of matters': 26,
  'the list of people': 8,
}

async function counted(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [page, open] of Object.entries(PAGES)) {
    const world = { now: () => new Date(MONDAY), bytes: (count: number) => randomBytes(count) }
    const acting = actingAs(played.store.withPlugin(counting), played.staff('head'), world)
    statements = 0
    await open(acting)
    counts[page] = statements
  }

  return counts
}

describe('a page asks the database as often for much as for little', () => {
  it('however many matters, allegations and people it shows', async () => {
    const before = await counted()
    for (const about of ['concerned', 'other', 'concerned', 'other', 'concerned'] as const) await recorded(about)
    for (const about of ['other', 'concerned', 'other', 'concerned'] as const)
      await recordAllegation(played.as('detective'), {
        ...report(played.serving(about)),
        matter: first,
      })
    const after = await counted()

    expect(after).toEqual(before)
    for (const [page, most] of Object.entries(MOST)) expect(before[page], page).toBeLessThanOrEqual(most)
    expect(Math.max(...Object.values(before))).toBeLessThan(40)
    expect(Math.min(...Object.values(before))).toBeGreaterThan(3)
  })
})
