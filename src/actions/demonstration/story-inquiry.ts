import type { CalendarDate } from '../../domain/calendar-date.ts'
import { NOTICE_CONTENTS } from '../../domain/entries-of-notices.ts'
import { Telling } from './telling.ts'

/** What two matters of the stories record of their inquiry, and how one of them comes near its closing. */
export function inquiriesTold(until: CalendarDate): readonly Telling[] {
  return [inquiryAtTheHarbour(until), closingOfHarebell(until)]
}

function inquiryAtTheHarbour(until: CalendarDate): Telling {
  const told = new Telling('harbour', 'raman', until)
  const day = (ago: number) => told.day(ago)

  return told
    .entry(27, 'raman', 'line of enquiry', {
      ...{ direction: 'towards the allegation', source: 'System audit, both systems', owner: 'raman', by: day(-9) },
      line: 'Did he look her up, or the friend’s car, and on which days? She wrote two dates down before anyone asked.',
    })
    .entry(27, 'raman', 'line of enquiry', {
      ...{ direction: 'away from it', source: 'Duty and radio logs of the relief', owner: 'raman', by: day(-12) },
      line: 'Was there a call or a task that would have sent anybody on the relief to those records on those days?',
    })
    .entry(27, 'raman', 'line of enquiry', {
      ...{ direction: 'either way', source: 'The friend, and the friend’s telephone', owner: 'raman', by: day(-6) },
      line: 'What did she say to her friend that night, in which words, and at what hour?',
    })
    .entry(26, 'marsh', 'plan agreed', {
      answer: 'agreed',
      reason: 'It points both ways. Take the friend’s statement before anything is put to him.',
    })
    .entry(
      25,
      'raman',
      'notice',
      {
        ...{ which: 'the first', given: 'withheld', on: day(25), review: day(18) },
        reason:
          'The audit is under way. To tell him what is looked for would put it and the friend’s telephone at risk.',
      },
      { person: 'hallworth' },
    )
    .entry(20, 'raman', 'policy decision', {
      ...{ decision: 'Take the work telephone and the locker before the notice, in one visit.', review: day(-10) },
      rejected:
        'To ask him for the telephone with the notice: it could be wiped. To wait for the audit: three weeks more.',
      reason: 'Both can be lost in an hour, and nothing said so far tells him that they matter.',
    })
    .entry(
      19,
      'raman',
      'result of a line',
      {
        ...{ result: 'points towards the allegation', on: day(19) },
        found: 'The friend kept the message, sent at 23:52. It gives the same account in fewer words. Exhibit PR/4.',
      },
      { follows: 3 },
    )
    .entry(
      18,
      'raman',
      'withheld notice reviewed',
      {
        answer: 'to be served now',
        reason: 'Telephone and locker are secured, and the audit cannot be reached from outside.',
      },
      { follows: 5 },
    )
    .entry(
      17,
      'raman',
      'notice',
      { which: 'the first', given: 'served', contents: [...NOTICE_CONTENTS], how: 'in person', on: day(17) },
      { person: 'hallworth' },
    )
    .entry(16, 'raman', 'CPS asked', {
      ...{ for: 'early advice', on: day(16), by: day(-3), office: 'Complex casework, the reviewing lawyer' },
      asked: 'Which further enquiry would help a decision on the first allegation. Sent: the account, PR/4, the plan.',
    })
    .entry(3, 'raman', 'interview', {
      ...{ whom: 'the officer concerned', standing: 'voluntarily, under caution', on: day(4), start: '10:05' },
      ...{ end: '11:20', there: ['a second interviewer', 'lawyer'], told: 'yes', recording: 'PR/11' },
      notes: 'Answered nothing about the first allegation. Of the second: he looked up “whoever the job needed”.',
    })
    .entry(3, 'raman', 'disclosure item', {
      ...{
        schedule: 'not sensitive',
        reference: 'PR/7',
        undermines: 'for the prosecutor to say',
        decision: 'ask the prosecutor',
      },
      description: 'Radio log of the relief for the two dates that she wrote down, 14 pages.',
      relevance: 'It shows a task near the friend’s address on one of them, given to another car.',
      reason: 'It may be said that somebody on the relief had a reason to look the car up that night.',
    })
    .entry(
      1,
      'marsh',
      'disclosure review',
      {
        answer: 'put to the prosecutor',
        reason: 'Agreed. The other car is named in it; the prosecutor should see it before a decision.',
      },
      { follows: 12 },
    )
}

function closingOfHarebell(until: CalendarDate): Telling {
  const told = new Telling('harebell', 'raman', until)

  return told
    .event(
      239,
      'person informed of outcome',
      'Rang her, then wrote: what was found, what the warning means, and how she can ask for a review.',
    )
    .ends(237, 'raman', {
      act: 'decide safeguarding',
      command: {
        ...{ answer: 'a safeguarding plan stays in place', considered: ['separation at work', 'independent support'] },
        ...{
          whyNone: undefined,
          reason: 'He is planned away from her street. She has the number of her adviser and mine.',
        },
      },
    })
    .ends(230, 'bhandal', {
      act: 'decide vetting review',
      command: {
        ...{ answer: 'a review is called for', looked: 'at every matter of the person' },
        reason: 'A final warning for using the uniform in a private matter goes to trust.',
      },
    })
    .ends(5, 'adeyemi', {
      act: 'propose closing',
      command: {
        ...{ noticeOn: told.day(-4), channel: 'by letter', noticeBy: 'whoever investigates' },
        reason: 'Each decision is on record, the time to ask for a review is over, and nothing is open with her.',
      },
    })
    .ends(3, 'castell', {
      act: 'answer closing',
      command: {
        ...{ answer: 'approved', looked: 'at what it rests on' },
        reason: 'I read each decision and who made it. She was told before it was proposed, and again yesterday.',
      },
    })
}
