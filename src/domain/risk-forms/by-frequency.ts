import type { RiskForm } from '../risk-form.ts'
import { howOften, yesOrNo } from './asked.ts'

const OFTEN = ['often', 'constantly']
const AT_ALL = ['seldom', 'sometimes', 'often', 'constantly']
const GRAVE = ['throat', 'kill', 'weapon', 'sex'] as const

/** Eighteen questions, most of them of how often, after the manner of DARA 2022 and in our own words. */
export const BY_FREQUENCY: RiskForm = {
  id: 'by-frequency',
  version: 1,
  name: 'First response by frequency (DARA-like)',
  about: 'Asks how often, so that control which leaves no injury shows as well',
  provision: 'dara-2022',
  source: 'Asks of what DARA 2022 is known to ask of, in our own words; thresholds are our own',
  checked: 'unverified',
  sections: [
    {
      heading: 'Control',
      questions: [
        howOften('watched', 'How often does he check where she is, or with whom?'),
        howOften('rules', 'How often does he lay down what she may wear, eat, spend or say?'),
        howOften('belittles', 'How often does he put her down or shame her?'),
        howOften('kept-from', 'How often does he keep her from seeing or ringing people?'),
        howOften('money', 'How often does he take or hold back money that she needs?'),
        howOften('device', 'How often does he go through her phone, accounts or post?'),
        howOften(
          'blames',
          'How often does he say that nobody would believe her, or that she would lose work or children?',
        ),
      ],
    },
    {
      heading: 'Violence and threats',
      questions: [
        howOften('hits', 'How often does he hit, push, kick or throw things?'),
        howOften('throat', 'How often has he taken her by the throat or stopped her breath?', { weight: 'critical' }),
        howOften('weapon', 'How often has he used or shown a weapon, or something as one?', { weight: 'critical' }),
        howOften('sex', 'How often does he make her do sexual things that she does not want?', { weight: 'critical' }),
        howOften('kill', 'How often does he threaten to kill her, a child or himself?', { weight: 'critical' }),
        howOften('damage', 'How often does he break what is hers, or hurt an animal?'),
      ],
    },
    {
      heading: 'After it is over, and around it',
      questions: [
        howOften('turns-up', 'How often does he turn up or message when she does not want it?'),
        howOften('children', 'How often does he use children to get at her?'),
        howOften('afraid', 'How often is she afraid of what he will do next?'),
        yesOrNo('parted', 'Have they parted, or is she about to leave?'),
        yesOrNo('rising', 'Has any of this become more frequent or worse in the past three months?', {
          weight: 'critical',
        }),
      ],
    },
  ],
  grading: [
    {
      grade: 'high',
      because: 'his hands at her throat, a weapon, sexual force or threats to kill are told of as often or constant',
      when: { kind: 'count', of: GRAVE, answered: OFTEN, atLeast: 1 },
    },
    {
      grade: 'high',
      because: 'two or more of the gravest are told of at all',
      when: { kind: 'count', of: GRAVE, answered: AT_ALL, atLeast: 2 },
    },
    {
      grade: 'high',
      because: '6 or more are often or constant',
      when: { kind: 'count', of: 'every question', answered: OFTEN, atLeast: 6 },
    },
    {
      grade: 'medium',
      because: 'one of the gravest is told of',
      when: { kind: 'count', of: GRAVE, answered: AT_ALL, atLeast: 1 },
    },
    {
      grade: 'medium',
      because: '3 or more are often or constant',
      when: { kind: 'count', of: 'every question', answered: OFTEN, atLeast: 3 },
    },
  ],
  otherwise: 'standard',
}
