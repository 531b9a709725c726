import type { RiskForm } from '../risk-form.ts'
import { yesOrNo } from './asked.ts'

/**
 * What no other form asks: the one she is afraid of is police. Each answer but no sets something going the same day.
 *
 * @see policy, the suspect is police; the themes of the police super-complaint on police-perpetrated domestic abuse
 */
export const POLICE_SUSPECT: RiskForm = {
  id: 'police-suspect',
  version: 1,
  name: 'The suspect is police',
  about:
    'What he can carry, search, enter, drive and arrange because of what he is. “Not known” is acted upon like yes',
  provision: 'policy-police-suspect',
  source: 'Our own questions, from the themes of the super-complaint of 2020 and the joint report of 2022',
  checked: 'unverified',
  sections: [
    {
      heading: 'What he has',
      questions: [
        yesOrNo('weapons', 'Has he authority to carry a firearm or other weapon, or weapons at home?', {
          weight: 'critical',
          hint: 'Also a Taser, a private certificate, and another’s weapons where he lives',
          opens: ['take weapons in'],
        }),
        yesOrNo('systems', 'Has he access to police systems?', {
          hint: 'Say which in the comment: crime, intelligence, command and control, PNC, PND, ANPR, body-worn video',
          opens: ['restrict system access', 'audit system access', 'preserve look-up logs'],
        }),
        yesOrNo('communications', 'Can he ask for, or see, communications data or location data?', {
          opens: ['guard communications data'],
        }),
        yesOrNo('keys', 'Has he keys, passes or codes to her home, to where she works, or to police buildings?', {
          opens: ['take in keys and passes'],
        }),
        yesOrNo('vehicle', 'Has he the use of a police vehicle, marked or not?', { opens: ['take in vehicle'] }),
      ],
    },
    {
      heading: 'What he can arrange',
      questions: [
        yesOrNo('duties', 'Do his duties bring him near her, or near where she lives, works or goes?', {
          opens: ['change duties'],
        }),
        yesOrNo('responders', 'If she rang 999, could he or people who know him be sent, or hear of it?', {
          weight: 'critical',
          opens: ['plan the response from elsewhere', 'restrict address marker'],
        }),
        yesOrNo('refuges', 'Does he know refuges, the conference of agencies, or how reports are handled?', {
          opens: ['warn the refuge'],
        }),
        yesOrNo('counter-allegation', 'Has he said, or could he say, that she is the one to blame, or reported her?', {
          opens: ['guard against counter-allegation'],
        }),
        yesOrNo('arrest', 'Has he threatened to have her arrested, believed by nobody, or parted from her children?', {
          weight: 'critical',
          opens: ['guard against counter-allegation'],
        }),
      ],
    },
    {
      heading: 'What she faces',
      questions: [
        yesOrNo('home-known', 'Is her home known to people at his station?', { opens: ['restrict address marker'] }),
        yesOrNo('she-serves', 'Does she serve with the police as well?', { opens: ['separate at work'] }),
        yesOrNo('used-position', 'Has he used his position against her before, as far as she knows?', {
          weight: 'critical',
          opens: ['preserve look-up logs'],
        }),
      ],
    },
  ],
  grading: [
    {
      grade: 'high',
      because: 'he has weapons or may have: it is high until they are in',
      when: { kind: 'count', of: ['weapons'], answered: ['yes'], atLeast: 1 },
    },
    {
      grade: 'high',
      because: '2 or more answers that weigh more are yes',
      when: { kind: 'count', of: 'critical questions', answered: ['yes'], atLeast: 2 },
    },
    {
      grade: 'medium',
      because: '2 or more answers are yes or not known',
      when: { kind: 'count', of: 'every question', answered: ['yes', 'not known'], atLeast: 2 },
    },
  ],
  otherwise: 'standard',
}
