import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { randomFor } from '../trials/random.ts'
import type { Asked, Asking } from './asking.ts'
import { forceAtScale } from './force-at-scale.ts'
import type { Bench, Figure } from './harness.ts'
import { PAGES, type PlannedRequest, peopleAtWork } from './people-at-work.ts'
import { startHouse } from './running-house.ts'

const PEOPLE = 20
const EVERY = 2_000
const WARM_UP = 20_000
const LASTS = 120_000
const FLAT_OUT = 2_000

export const bench: Bench = {
  name: 'pages',
  asks: `how long do ${PEOPLE} people wait, each asking for a page every ${EVERY / 1000} s at random moments, on a force of 250,000 allegations?`,
  async measure(): Promise<readonly Figure[]> {
    const force = forceAtScale()
    const house = await startHouse(force.folder)
    try {
      const people = await peopleAtWork(house.staff, house.database, PEOPLE)
      await asked(house.staff, openArrivals(people, WARM_UP, 0), undefined)
      const open = await asked(house.staff, openArrivals(people, LASTS, 1), undefined)
      const resting = house.memory()
      const flat = await asked(house.staff, drawn(people, FLAT_OUT), PEOPLE)
      const busy = house.memory()

      return [
        ...PAGES.flatMap((page) =>
          waits(
            page,
            open.answers.filter((answer) => answer.page === page),
          ),
        ),
        ...waits('any page', open.answers),
        {
          what: 'requests that were answered, with open arrival',
          value: open.answers.length / open.seconds,
          unit: 'per second',
        },
        {
          what: 'how late the generator sent, at its 99th percentile',
          value: percentile(
            open.answers.map(({ late }) => late),
            99,
          ),
          unit: 'ms',
        },
        { what: 'of one processor, that the generator took', value: open.load, unit: '×' },
        {
          what: `pages with ${PEOPLE} people who ask again at once`,
          value: flat.answers.length / flat.seconds,
          unit: 'per second',
        },
        {
          what: 'the same: a page at the median',
          value: percentile(
            flat.answers.map(({ ms }) => ms),
            50,
          ),
          unit: 'ms',
        },
        { what: 'of one processor, that the generator took then', value: flat.load, unit: '×' },
        ...memory('at ease', resting),
        ...memory('flat out', busy),
      ]
    } finally {
      await house.stop()
      force.done()
    }
  },
}

/** Everyone asks once in every two seconds, at a moment of that span that was drawn beforehand. */
function openArrivals(people: readonly ((draw: number) => PlannedRequest)[], lasts: number, turn: number) {
  return people.flatMap((request, at) =>
    Array.from({ length: lasts / EVERY }, (_, number) => {
      const draw = turn * 10_000 + number
      return { ...request(draw), due: number * EVERY + randomFor(900 + at, draw).below(EVERY) }
    }),
  )
}

function drawn(people: readonly ((draw: number) => PlannedRequest)[], count: number) {
  return Array.from({ length: count }, (_, number) => {
    const request = people[number % people.length] as (draw: number) => PlannedRequest
    return { ...request(50_000 + number), due: 0 }
  })
}

async function asked(address: string, requests: Asking['requests'], atOnce: number | undefined): Promise<Asked> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'asking.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify({ address, requests, atOnce } satisfies Asking))
  const result: Asked = JSON.parse(await text(child.stdout))
  const refused = result.answers.filter(({ status }) => status !== 200)
  if (refused.length > 0)
    throw new Error(
      `${refused.length} of ${result.answers.length} pages were answered with ${refused[0]?.status} (${refused[0]?.page})`,
    )

  return result
}

function waits(page: string, answers: Asked['answers']): readonly Figure[] {
  const times = answers.map(({ ms }) => ms)
  return [50, 95, 99].map((share) => ({
    what: `${page}, ${share}th percentile of ${times.length}`,
    value: percentile(times, share),
    unit: 'ms',
  }))
}

function percentile(times: readonly number[], share: number): number {
  return (
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor((times.length * share) / 100))] ?? Number.NaN
  )
}

function memory(
  when: string,
  programs: ReturnType<Awaited<ReturnType<typeof startHouse>>['memory']>,
): readonly Figure[] {
  return ['staff', 'jobs', 'portal', 'postgres'].map((name) => ({
    what: `memory of ${name === 'postgres' ? 'every process of PostgreSQL, without what they share' : `the ${name} program`}, ${when}`,
    value: programs.filter(({ program }) => program === name).reduce((sum, { now }) => sum + now, 0),
    unit: 'MB',
  }))
}
