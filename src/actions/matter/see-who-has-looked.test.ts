import { afterAll, beforeAll, expect, it } from 'vitest'
import { find } from '../find/find.ts'
import { openPerson } from '../person/open-person.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { listDecisionsToMake } from '../work/list-decisions-to-make.ts'
import { listMyWork } from '../work/list-my-work.ts'
import { listMatters } from './list-matters.ts'
import { openMatter } from './open-matter.ts'
import { recordReport } from './record-report.ts'
import { seeWhoHasLooked } from './see-who-has-looked.ts'

let played: Played
let matter: string
let minutes = 10

/** Every act a minute after the one before. */
function as(who: string) {
  minutes += 1
  return played.as(who, new Date(Date.UTC(2026, 10, 2, 9, minutes)).toISOString())
}

beforeAll(async () => {
  played = await playedForce()
  const recorded = await recordReport(as('detective'), report(played.serving('other')))
  if (!recorded.ok) throw new Error(recorded.why)
  matter = recorded.matter.address
})
afterAll(() => played.scratch.close())

const looks = async (after?: string) => {
  const { rows } = await seeWhoHasLooked(as('authority'), { matter, after })
  return rows.map(({ who, acts, outcome, times, on }) => [who, ...acts, outcome, times, on])
}

it('a look at a matter on a page about something else is a look', async () => {
  await openPerson(as('vetting'), { person: played.serving('other') })
  await find(as('supervisor'), { words: 'Vosper' })
  await listMatters(as('head'))
  await listMyWork(as('detective'))
  await listDecisionsToMake(as('authority'))

  expect((await looks()).toReversed()).toEqual([
    ['DC Wren Halloran', 'record report', 'done', 1, 'this matter'],
    ['Sorcha Finn', 'open person', 'done', 1, 'another page'],
    ['DS Iona Beck', 'find', 'done', 1, 'another page'],
    ['Det Supt Maud Prowse', 'list matters', 'done', 1, 'another page'],
    ['DC Wren Halloran', 'list my work', 'done', 1, 'another page'],
    ['Det Ch Supt Rufus Lane', 'list my work', 'done', 1, 'another page'],
  ])
})

it('refusals of one person after another are one row, so that they push no look off the page', async () => {
  for (let time = 0; time < 60; time++)
    await expect(openMatter(as('administrator'), { matter })).rejects.toThrow('do not permit')
  await expect(openMatter(as('vetting'), { matter })).rejects.toThrow('do not permit')

  const { rows, next } = await seeWhoHasLooked(as('authority'), { matter })
  expect(next).toBeUndefined()
  expect(rows.slice(0, 2).map(({ who, outcome, times }) => [who, outcome, times])).toEqual([
    ['Sorcha Finn', 'refused', 1],
    ['Ned Quill', 'refused', 60],
  ])
  expect(rows.at(-1)?.acts).toEqual(['record report'])
})
