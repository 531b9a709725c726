import type { RiskForm } from '../risk-form.ts'
import { critical, yesOrNo } from './asked.ts'

/** Eleven questions that tell stalking from a quarrel. */
export const STALKING: RiskForm = {
  id: 'stalking',
  version: 1,
  name: 'Stalking screening',
  about: 'Whether contact is fixed on her, unwanted and repeated, and how it grows',
  provision: 'stalking-screen',
  source: 'Subjects that published screenings share, in our own words; thresholds are our own',
  checked: 'unverified',
  sections: [
    {
      heading: 'What he does',
      questions: [
        critical('afraid', 'Is she very frightened by it?'),
        yesOrNo('before', 'Has he, or has anyone, done this to her before?'),
        yesOrNo('property', 'Has he damaged anything of hers?'),
        critical('turns-up', 'Does he turn up unasked more than three times a week?'),
        yesOrNo('near-home', 'Does he wait near her home, work or a place she goes to?'),
        critical('threats', 'Has he threatened violence, also of a sexual kind?'),
        yesOrNo('others', 'Has he troubled others in order to get at her?'),
        yesOrNo('helpers', 'Does anyone help him, knowing or not?'),
      ],
    },
    {
      heading: 'What may make it worse',
      questions: [
        critical('violence', 'Has he been violent to her or to others?'),
        yesOrNo('drink', 'Does he drink or take drugs, or has he been unwell in mind?'),
        critical('tracked', 'Does he know where she was when nobody told him?'),
      ],
    },
  ],
  grading: [
    {
      grade: 'high',
      because: '3 or more answers that weigh more are yes',
      when: { kind: 'count', of: 'critical questions', answered: ['yes'], atLeast: 3 },
    },
    {
      grade: 'medium',
      because: '3 or more answers are yes',
      when: { kind: 'count', of: 'every question', answered: ['yes'], atLeast: 3 },
    },
  ],
  otherwise: 'standard',
}
