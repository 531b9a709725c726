import { addDays, type CalendarDate } from '../../../domain/calendar-date.ts'
import { lawfulOutcomes, type OutcomeFacts } from '../../../domain/lawful-outcome.ts'
import type { Forum, Outcome } from '../../../domain/outcome.ts'
import { decideOutcome } from '../../../domain/outcome-decision.ts'
import type { Standard } from '../../../domain/standards.ts'
import type { DrawnAllegation } from './draw-matter.ts'
import type { MatterFile } from './matter-file.ts'
import type { AllegationType } from './shape.ts'
import { ASSESSED } from './tell-inquiry.ts'
import { type Standing, standingOf } from './tell-proceedings.ts'
import { say, type Telling } from './telling.ts'

/** Which Standards a finding names. */
export const BREACHED: Readonly<Record<AllegationType, readonly Standard[]>> = {
  'control at home': ['STD9'],
  'assault at home': ['STD4', 'STD9'],
  'sexual assault': ['STD2', 'STD9'],
  'sexual harassment': ['STD2', 'STD9'],
  discrimination: ['STD3'],
  'use of position': ['STD1', 'STD7'],
  'other conduct': ['STD6'],
}

/** The rows of `recordOutcome` for one allegation, on the day on which its matter ends. */
export function bringToAnEnd(
  telling: Telling,
  drawn: DrawnAllegation,
  file: MatterFile,
  { at, on, forum = 'no proceedings' }: { readonly at: number; readonly on: CalendarDate; readonly forum?: Forum },
): Outcome | undefined {
  const row = file.allegations[at]
  const standing = standingOf(telling.subjects[drawn.concerns === 'the first' ? 0 : 1], file, row, on)
  const finding = forum === 'no proceedings' ? 'no finding' : drawn.ending.finding
  const facts: OutcomeFacts = {
    ...{ forum, finding, regime: file.state.regime, concerned: standing.concerned },
    finalWrittenWarning: telling.warnings.standOn(
      row?.person_serving ?? '',
      addDays(file.state.came_to_attention, ASSESSED),
    ),
    incidents: 'one',
  }
  const outcome = outcomeOf(facts, drawn, standing)
  const reason = say('outcome', at)
  const proved = finding === 'misconduct' || finding === 'gross misconduct'
  const { decision } = file.decide({
    kind: 'outcome',
    on,
    by: telling.hands.decides,
    allegation: row?.id ?? '',
    decided: decideOutcome({
      ...{ ...facts, caseToAnswer: drawn.finding, outcome, reason, on, reach: standing.reach },
      ...(forum === 'no proceedings' ? {} : { referredTo: forum }),
      ...(proved ? { standards: BREACHED[drawn.type] } : {}),
    }),
    keeps: (decision) => ({ ...decision, facts, roles: row?.person_serving ? standing.roles : {} }),
    reasons: [['reason', reason]],
  })
  if (row?.person_serving && outcome === 'final written warning' && decision.warning)
    telling.warnings.give(row.person_serving, decision.warning)
  const state = { kind: 'brought to an outcome', on, finding: drawn.finding } as const
  telling.batch.allegationStates.push({ id: file.newId(on), allegation: row?.id ?? '', valid_from: on, state })

  return outcome
}

/** What was wished for where the law leaves it open; else what it leaves open to someone who has left. */
function outcomeOf(
  facts: OutcomeFacts,
  { ending, finding }: DrawnAllegation,
  { reach }: Standing,
): Outcome | undefined {
  if (reach === 'out of reach') return finding === 'gross misconduct' ? 'resigned before a finding' : 'no action'
  const open = lawfulOutcomes(facts).map(({ outcome }) => outcome)

  return open.find((each) => each === ending.wished) ?? open.find((each) => each === WOULD_HAVE) ?? open[0]
}

const WOULD_HAVE: Outcome = 'would have been dismissed'
