import type { CaseToAnswer } from './allegation.ts'
import { type CriminalStatus, isCriminalEnd } from './criminal-strand.ts'
import { lacking, type Missing } from './decision.ts'
import type { Outcome } from './outcome.ts'
import type { WithdrawalStanding } from './withdrawal.ts'

/** The two strands of an allegation. Each has a decision of its own, and neither closes the other. @public */
export type Strand = 'criminal' | 'misconduct'

/** What the closing of a matter asks about each of its allegations. */
export type AllegationEnds = {
  readonly number: number
  readonly criminal: CriminalStatus | undefined
  readonly caseToAnswer: CaseToAnswer | undefined
  readonly outcome: Outcome | undefined
  /** Someone who resigned, retired or was dismissed has left; that ends neither strand. */
  readonly concerned?: 'serves' | 'has left' | 'not known'
  /** An appeal that was brought is decided before the matter closes. */
  readonly appeal?: 'not decided' | 'none or decided'
}

/** What the closing of a matter asks about the matter itself: each decided apart. */
export type ClosureFacts = {
  readonly allegations: readonly AllegationEnds[]
  /** A referral that was decided on is not done until it is sent. */
  readonly referral: 'decided' | 'open' | 'not sent' | 'not sent, then decided otherwise'
  readonly vetting: 'decided' | 'open'
  readonly safeguarding: 'decided' | 'open'
  /** Told after the last of the outcomes. */
  readonly informed: 'recorded' | 'not recorded'
  readonly withdrawal: WithdrawalStanding
}

/**
 * All that a matter still lacks before it can close: a criminal and a misconduct decision for each allegation, then the
 * referral, vetting and safeguarding decisions, what follows a withdrawal, and the record that the person was told. A criminal
 * end answers only for itself, and that the officer has left answers for nothing.
 *
 * @returns what is missing, each with what it is about and in words for a page; none when the matter can close
 */
export function missingForClosure(facts: ClosureFacts): readonly Missing[] {
  const provision = 'policy-own-decisions'
  const missing: Missing[] = []
  if (facts.allegations.length === 0) {
    missing.push(lacking('allegations', 'No allegation is recorded. A matter needs at least one', provision))
  }
  for (const allegation of facts.allegations) missing.push(...missingIn(allegation))
  if (facts.referral === 'open')
    missing.push(lacking('referral', 'Whether it must go to the IOPC is not decided', provision))
  if (facts.referral === 'not sent')
    missing.push(lacking('referral sent', 'It is to go to the IOPC, and was not sent', 'pra-sch3-13-1-b'))
  if (facts.referral === 'not sent, then decided otherwise')
    missing.push(
      lacking(
        'referral',
        'It had to go to the IOPC and was not sent. Send it, or decide again and say why that was wrong',
        'pra-sch3-13-1-b',
      ),
    )
  if (facts.withdrawal === 'not answered')
    missing.push(lacking('withdrawal', 'What follows the withdrawal is not decided', 'cmr-38'))
  if (facts.withdrawal === 'IOPC not told')
    missing.push(lacking('withdrawal told', 'The IOPC was not told of the withdrawal', 'cmr-38'))
  if (facts.vetting === 'open')
    missing.push(lacking('vetting', 'Vetting has made no decision', 'policy-vetting-review'))
  if (facts.safeguarding === 'open')
    missing.push(lacking('safeguarding', 'Safeguarding has no decision', 'policy-safeguarding'))
  if (facts.informed === 'not recorded') {
    missing.push(lacking('informed', 'It is not recorded that the person who reported was told', 'cmr-34'))
  }

  return missing
}

function missingIn({ number, criminal, caseToAnswer, outcome, concerned, appeal }: AllegationEnds): Missing[] {
  const missing: Missing[] = []
  if (criminal === undefined) {
    missing.push(lacking(`criminal ${number}`, `Allegation ${number} has no criminal decision`, 'policy-own-decisions'))
  } else if (!isCriminalEnd(criminal)) {
    missing.push(
      lacking(
        `criminal ${number}`,
        `Allegation ${number} has no criminal decision yet: ${criminal}`,
        'policy-own-decisions',
      ),
    )
  }
  if (appeal === 'not decided')
    missing.push(
      lacking(`appeal ${number}`, `The appeal on allegation ${number} is not decided`, 'policy-own-decisions'),
    )
  if (outcome !== undefined) return missing
  const aside = [
    criminal !== undefined && isCriminalEnd(criminal) ? '. A criminal end is not one' : '',
    concerned === 'has left' ? '. That the officer has left is not one' : '',
  ].join('')
  const say =
    caseToAnswer === undefined
      ? `Allegation ${number} has no misconduct decision${aside}`
      : `Allegation ${number} has no outcome${aside}`
  missing.push(lacking(`misconduct ${number}`, say, caseToAnswer === undefined ? 'pcr-23-2' : 'pcr-23-form'))

  return missing
}
