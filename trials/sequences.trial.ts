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
import { opened, rowsOf } from './sequences/stage.ts'

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
        await fc.assert(
          fc.asyncProperty(sequencesOf(ACTS), ({ kind, moves }) => played40(played, inspector, kind, moves)),
          { seed, numRuns: 1, interruptAfterTimeLimit: 60_000 },
        )
      },
      async end() {
        console.log(`sequences: ${JSON.stringify(tally)} in this sitting`)
        await played.scratch.close()
        await own?.stop()
      },
    }
  },
}

async function played40(played: Played, inspector: Store, kind: Known['kind'], moves: readonly Move[]): Promise<void> {
  const stage = await opened(played, inspector, kind)
  const known = nothingKnown(kind)
  known.allegations.push({ severity: undefined, criminal: undefined, caseToAnswer: undefined, outcome: undefined })
  let before = await rowsOf(stage)
  for (const move of moves) {
    const asked = asksFor(move, known)
    const answer = await perform(stage, asked, before)
    const after = await rowsOf(stage)
    judgeRows(before, after, asked, answer)
    if (answer === 'acknowledged') {
      judge(asked, known)
      learn(known, asked)
      count(asked)
    } else {
      tally.refused += 1
      if (move.deed === 'advance') throw new Error(`a lawful course was stopped: ${asked.deed} by the ${asked.who}`)
    }
    before = after
    stage.turn += 1
  }
}

function asksFor(move: Move, known: Known): Asked {
  return move.deed === 'advance' ? advance(known) : askedBy({ ...move, deed: move.deed }, known)
}

function count({ deed }: Asked): void {
  tally.acknowledged += 1
  if (deed === 'closing') tally.closed += 1
  if (deed === 'reopening') tally.reopened += 1
  if (deed === 'outcome') tally.outcomes += 1
  if (deed === 'withdrawal') tally.withdrawn += 1
}
