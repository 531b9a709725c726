import { type Clock, clock } from './clock-definition.ts'
import type { ProvisionId } from './provision.ts'
import type { CalendarId } from './working-day.ts'

const AFTER = 'day 1 is the day after'

function working(starts: string, means: string, days: number, calendar: CalendarId, provision: ProvisionId): Clock {
  return clock([starts, means], `${days} days`, calendar, AFTER, provision)
}

/** The clocks of an information request: the Act of 2000, the code under its s. 45, and the Scottish Act. */
export const INFORMATION_CLOCKS = {
  'answer to an information request': working('the request was received', 'answer it', 20, 'FOI_UK', 'foia-10-1'),
  'more time for the public interest': working(
    'the day by which the request was to be answered',
    'answer it, where a qualified exemption needs the public interest weighed',
    20,
    'FOI_UK',
    'foia-10-3',
  ),
  'notice of a refusal': working(
    'the request was received',
    'say what is refused, under which section and why',
    20,
    'FOI_UK',
    'foia-17',
  ),
  'request for an internal review': working(
    'the answer was given',
    'the requester asks for an internal review',
    40,
    'FOI_UK',
    's45-request',
  ),
  'internal review completed': working(
    'the request for an internal review',
    'answer the internal review',
    20,
    'FOI_UK',
    's45-complete',
  ),
  'complex internal review completed': working(
    'the request for a complex internal review',
    'answer the internal review',
    40,
    'FOI_UK',
    's45-complex',
  ),
  'complaint to the regulator': clock(
    ['the internal review was answered', 'the requester complains to the regulator'],
    '6 weeks',
    'every day',
    AFTER,
    'foia-50',
  ),
  'appeal to the information tribunal': clock(
    ['the decision notice', 'appeal to the tribunal'],
    '28 days',
    'every day',
    AFTER,
    'foia-57',
  ),
  'requests taken together': clock(
    [
      'the first of several like requests was received',
      'a like request received by then may be taken together with it',
    ],
    '60 days',
    'FOI_UK',
    'day 1 is the day itself',
    'foia-12-4',
  ),
  'answer to a request in Scotland': working('the request was received', 'answer it', 20, 'Scotland', 'foisa-10'),
  'request for a review in Scotland': working(
    'the answer was given',
    'the requester asks for a review',
    40,
    'Scotland',
    'foisa-20',
  ),
  'review in Scotland completed': working('the request for a review', 'answer the review', 20, 'Scotland', 'foisa-21'),
  'appeal to the Scottish Commissioner': clock(
    ['the review was answered', 'the requester appeals to the Commissioner'],
    '6 months',
    'every day',
    AFTER,
    'foisa-47',
  ),
  'appeal to the Court of Session': clock(
    ['the decision of the Commissioner', 'appeal on a point of law'],
    '42 days',
    'every day',
    AFTER,
    'foisa-56',
  ),
} as const satisfies Record<string, Clock>
