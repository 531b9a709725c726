import { answerClosing } from '../../actions/approval/answer-closing.ts'
import { answerLowering } from '../../actions/approval/answer-lowering.ts'
import { secondAnswer } from './second-answer.ts'

/** The four answers of a second person: each is a decision of its own. */
export const SECOND_ANSWERS = [
  secondAnswer({
    kind: 'closing approval',
    about: 'matter',
    question: () => 'Do you approve that this matter closes?',
    how: 'You have no tie to it, to the officer concerned or to whoever proposed it. It can close 7 days after you approve, unless someone outside objects.',
    record: answerClosing,
  }),
  secondAnswer({
    kind: 'closing objection',
    about: 'matter',
    question: () => 'Do you object to the closing of this matter?',
    how: 'Your objection stops it. Whoever answers for it proposes it again, or it stays open.',
    record: answerClosing,
  }),
  secondAnswer({
    kind: 'lowering approval',
    about: 'allegation',
    question: ({ allegation, approval }) =>
      `Do you approve, on allegation ${allegation?.number ?? 1}: ${approval?.lowering ?? 'nothing is proposed'}?`,
    how: 'You have no tie to it, to the officer concerned or to whoever proposed it. What you approve can then be decided, and nothing lower.',
    record: answerLowering,
  }),
  secondAnswer({
    kind: 'lowering objection',
    about: 'allegation',
    question: ({ allegation }) => `Do you object to what is proposed on allegation ${allegation?.number ?? 1}?`,
    how: 'Your objection stops it. What stood before stands.',
    record: answerLowering,
  }),
]
