import { type Clock, type CountedClock, clock, runs } from './clock-definition.ts'
import { pauseFor } from './clock-pause.ts'
import type { ProvisionId } from './provision.ts'
import type { CalendarId } from './working-day.ts'

const AFTER = 'day 1 is the day after'

const READ_OR_PAID = pauseFor(91, 'clarification awaited', 'fee awaited')

function working(
  starts: string,
  means: string,
  days: number,
  calendar: CalendarId,
  provision: ProvisionId,
): CountedClock {
  return clock([starts, means], `${days} days`, calendar, AFTER, provision)
}

/** The clocks of an information request: the Act of 2000, the code under its s. 45, and the Scottish Act. */
export const INFORMATION_CLOCKS = {
  'answer to an information request': runs(
    working('the request was received', 'answer it', 20, 'FOI_UK', 'foia-10-1'),
    'an information request was received',
    'an information request was answered',
    'information officer',
    { pause: READ_OR_PAID },
  ),
  'more time for the public interest': runs(
    working(
      'the day by which the request was to be answered',
      'answer it, where a qualified exemption needs the public interest weighed',
      20,
      'FOI_UK',
      'foia-10-3',
    ),
    'the time to answer ended with the public interest unweighed',
    'an information request was answered',
    'information officer',
  ),
  'notice of a refusal': runs(
    working('the request was received', 'say what is refused, under which section and why', 20, 'FOI_UK', 'foia-17'),
    'an information request was received',
    'an information request was answered',
    'information officer',
    { pause: READ_OR_PAID },
  ),
  'request for an internal review': runs(
    working('the answer was given', 'the requester asks for an internal review', 40, 'FOI_UK', 's45-request'),
    'an information request was answered',
    'an internal review was requested',
    'somebody else',
  ),
  'internal review completed': runs(
    working('the request for an internal review', 'answer the internal review', 20, 'FOI_UK', 's45-complete'),
    'an internal review was requested',
    'an internal review was answered',
    'information officer',
  ),
  'complex internal review completed': runs(
    working('the request for a complex internal review', 'answer the internal review', 40, 'FOI_UK', 's45-complex'),
    'a complex internal review was requested',
    'an internal review was answered',
    'information officer',
  ),
  'complaint to the regulator': runs(
    clock(
      ['the internal review was answered', 'the requester complains to the regulator'],
      '6 weeks',
      'every day',
      AFTER,
      'foia-50',
    ),
    'an internal review was answered',
    'the regulator was complained to',
    'somebody else',
  ),
  'appeal to the information tribunal': runs(
    clock(['the decision notice', 'appeal to the tribunal'], '28 days', 'every day', AFTER, 'foia-57'),
    'a decision notice was given',
    'an appeal was brought',
    'information officer',
    { after: 'lapse' },
  ),
  'requests taken together': runs(
    clock(
      [
        'the first of several like requests was received',
        'a like request received by then may be taken together with it',
      ],
      '60 days',
      'FOI_UK',
      'day 1 is the day itself',
      'foia-12-4',
    ),
    'the first of several like requests was received',
    [],
    'information officer',
    { after: 'lapse' },
  ),
  'answer to a request in Scotland': runs(
    working('the request was received', 'answer it', 20, 'Scotland', 'foisa-10'),
    'a request was received in Scotland',
    'an information request was answered',
    'information officer',
    { pause: READ_OR_PAID },
  ),
  'request for a review in Scotland': runs(
    working('the answer was given', 'the requester asks for a review', 40, 'Scotland', 'foisa-20'),
    'a request was answered in Scotland',
    'a review was requested',
    'somebody else',
  ),
  'review in Scotland completed': runs(
    working('the request for a review', 'answer the review', 20, 'Scotland', 'foisa-21'),
    'a review was requested in Scotland',
    'an internal review was answered',
    'information officer',
  ),
  'appeal to the Scottish Commissioner': runs(
    clock(
      ['the review was answered', 'the requester appeals to the Commissioner'],
      '6 months',
      'every day',
      AFTER,
      'foisa-47',
    ),
    'a review was answered in Scotland',
    'the regulator was complained to',
    'somebody else',
  ),
  'appeal to the Court of Session': runs(
    clock(['the decision of the Commissioner', 'appeal on a point of law'], '42 days', 'every day', AFTER, 'foisa-56'),
    'the Scottish Commissioner decided',
    'an appeal was brought',
    'information officer',
    { after: 'lapse' },
  ),
} as const satisfies Record<string, Clock>
