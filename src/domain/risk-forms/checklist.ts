import type { RiskForm } from '../risk-form.ts'
import { critical, yesOrNo } from './asked.ts'

/** Twenty-seven questions answered with yes or no, after the manner of DASH 2009 and in our own words. */
export const CHECKLIST: RiskForm = {
  id: 'checklist',
  version: 1,
  name: 'Checklist of 27 (DASH-like)',
  about:
    'Domestic abuse, stalking and so-called honour: what is happening now, children, what happened before, and him',
  provision: 'dash-2009',
  source: 'Asks of what DASH 2009 asks of, in our own words; thresholds from general knowledge',
  checked: 'unverified',
  sections: [
    {
      heading: 'What is happening now',
      questions: [
        critical('hurt', 'Was she hurt in what happened this time?'),
        critical('frightened', 'Is she very frightened?'),
        critical('fears-worst', 'Does she think that he may kill or gravely hurt her or somebody else?'),
        yesOrNo('cut-off', 'Does he try to keep her from family, friends or others who could help?'),
        yesOrNo('despair', 'Is she very low, or has she thoughts of ending her life?'),
        critical('parted', 'Have they parted, or has she tried to part from him, in the past year?'),
        yesOrNo('contact', 'Is there a quarrel over seeing the children?'),
        critical('follows', 'Does he keep messaging, calling, following, watching or turning up?'),
      ],
    },
    {
      heading: 'Children and others who depend on her',
      questions: [
        critical('pregnant', 'Is she pregnant, or was a baby born in the past year and a half?'),
        yesOrNo('step', 'Do children who are not his live with her?'),
        yesOrNo('harmed-child', 'Has he ever hurt a child or another who depends on her?'),
        yesOrNo('threatened-child', 'Has he ever threatened to hurt or kill one of them?'),
      ],
    },
    {
      heading: 'What happened before',
      questions: [
        critical('more-often', 'Does it happen more often than it did?'),
        critical('worse', 'Is what he does getting worse?'),
        critical('controls', 'Does he try to govern all she does, or is he very jealous?'),
        critical('object', 'Has he ever hurt her with a weapon or an object?'),
        critical('death-threat', 'Has he ever said that he would kill her or somebody else, and did she believe it?'),
        critical('strangled', 'Has he ever taken her by the throat, smothered her or held her under water?'),
        critical('sexual', 'Does he do or say sexual things that hurt or shame her?'),
        critical(
          'others',
          'Has anyone else threatened her, or would others act for him or for the name of the family?',
        ),
        yesOrNo('hurt-others', 'Has he hurt anyone else: a former partner, a relative, a stranger?'),
        yesOrNo('animals', 'Has he ever hurt or threatened an animal of the household?'),
      ],
    },
    {
      heading: 'The one she is afraid of',
      questions: [
        yesOrNo('money', 'Is money a trouble: does she depend on him, or has he lost work or income?'),
        yesOrNo('drink', 'Have drink, drugs or his state of mind led to trouble in the past year?'),
        yesOrNo('own-life', 'Has he ever threatened or tried to take his own life?'),
        critical('broke-terms', 'Has he ever broken bail, a court order or an agreed rule about contact?'),
        yesOrNo('police-before', 'Has he ever been in trouble with the police or in discipline?'),
      ],
    },
  ],
  grading: [
    {
      grade: 'high',
      because: '14 or more answers are yes',
      when: { kind: 'count', of: 'every question', answered: ['yes'], atLeast: 14 },
    },
    {
      grade: 'high',
      because: '6 or more answers that weigh more are yes',
      when: { kind: 'count', of: 'critical questions', answered: ['yes'], atLeast: 6 },
    },
    {
      grade: 'medium',
      because: '7 or more answers are yes',
      when: { kind: 'count', of: 'every question', answered: ['yes'], atLeast: 7 },
    },
    {
      grade: 'medium',
      because: '2 or more answers that weigh more are yes',
      when: { kind: 'count', of: 'critical questions', answered: ['yes'], atLeast: 2 },
    },
  ],
  otherwise: 'standard',
}
