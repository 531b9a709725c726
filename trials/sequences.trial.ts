import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { type Played, playedForce } from '../src/actions/test-force.ts'
import type { Store } from '../src/store/database.ts'
import { TEMPLATE } from '../src/store/scratch.ts'
import { databaseIn } from './database.ts'
import type { Trial } from './harness.ts'
import { advance } from './sequences/advance.ts'
import { type Asked, askedBy } from './sequences/asked.ts'
import { judge, judgeRows } from './sequences/judge.ts'
import { learn } from './sequences/learn.ts'
import { type Move, sequencesOf } from './sequences/move.ts'
import { type Known, nothingKnown } from './sequences/oracle.ts'
import { perform } from './sequences/perform.ts'
import { clockOf, opened, rowsOf } from './sequences/stage.ts'

const ACTS = 40

/** How often each thing came about, so that a trial in which nothing happened is not taken for one that found nothing. */
export type Tally = {
  acknowledged: number
  refused: number
  closed: number
  reopened: number
  outcomes: number
  withdrawn: number
}

/** What the sequences of this sitting came to. */
export const tally: Tally = { acknowledged: 0, refused: 0, closed: 0, reopened: 0, outcomes: 0, withdrawn: 0 }

/** Real acts on a real database, in any order, by anybody, lawful and unlawful; another telling of the law looks on. */
export const trial: Trial = {
  name: 'sequences',
  asks: 'Can acts in any order, by anybody, reach an unlawful outcome, lose a state, or close what is not done?',
  steps: 300,
  async begin(folder) {
    const own = process.env[TEMPLATE] === undefined ? await databaseIn(mkdtempSync(join(folder, 'data-'))) : undefined
    const played = await playedForce(own?.scratch)
    const inspector = played.scratch.store('candour_inspector')

    return {
      async step(random) {
        const seed = random.below(2 ** 31)
        const tried = fc.asyncProperty(sequencesOf(ACTS), ({ kind, moves }) => playOut(played, inspector, kind, moves))
        const { failed, errorInstance } = await fc.check(tried, { seed, numRuns: 1, endOnFailure: true })
        if (failed) throw errorInstance instanceof Error ? errorInstance : new Error('something that is not an error')
      },
      async end() {
        console.log(`sequences: ${JSON.stringify(tally)} in this sitting`)
        await played.scratch.close()
        await own?.stop()
      },
    }
  },
}

/** Seven days of four turns each. */
const TURNS_OF_COOLING_OFF = 28

async function playOut(played: Played, inspector: Store, kind: Known['kind'], moves: readonly Move[]): Promise<void> {
  const stage = await opened(played, inspector, kind)
  const known = nothingKnown(kind)
  known.allegations.push({ severity: undefined, criminal: undefined, caseToAnswer: undefined, outcome: undefined })
  let before = await rowsOf(stage)
  const course: string[] = []
  for (const move of moves) {
    const { today } = clockOf(stage)
    const asked = asksFor(move, known, today)
    if (asked === 'wait') {
      stage.turn += TURNS_OF_COOLING_OFF
      continue
    }
    const answer = await perform(stage, asked, before)
    const after = await rowsOf(stage)
    course.push(`${asked.deed}${'kind' in asked ? ` ${asked.kind}` : ''} ${answer}`)
    try {
      judgeRows(before, after, asked, answer)
      if (answer === 'acknowledged') judge(asked, known, today)
      else if (move.deed === 'advance')
        throw new Error(`a lawful course was stopped: ${asked.deed} by the ${asked.who}`)
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : error}, of a ${kind}, after: ${course.join('; ')}`)
    }
    if (answer === 'acknowledged') learn(known, asked, today)
    count(asked, answer)
    before = after
    stage.turn += 1
  }
}

function asksFor(move: Move, known: Known, today: string): Asked | 'wait' {
  return move.deed === 'advance' ? advance(known, today) : askedBy({ ...move, deed: move.deed }, known)
}

function count({ deed }: Asked, answer: 'acknowledged' | 'refused'): void {
  tally[answer] += 1
  if (answer === 'refused') return
  if (deed === 'closing') tally.closed += 1
  if (deed === 'reopening') tally.reopened += 1
  if (deed === 'outcome') tally.outcomes += 1
  if (deed === 'withdrawal') tally.withdrawn += 1
}
