import { expect, it } from 'vitest'
import type { TimelineView } from '../../actions/matter/open-timeline.ts'
import { timelinePage } from './timeline-page.ts'

it('the lane of the account is named by the person’s own pronoun', () => {
  const named = (pronoun: TimelineView['pronoun']) => {
    const matter = { reference: '7K4Q2W', shown: '7K4Q-2W', address: '7k4q2w', spokenName: 'Alder Quay' }
    const page = timelinePage(
      { matter: matter as TimelineView['matter'], pronoun, entries: [], mayAdd: 'no' },
      undefined,
    )
    return (page.filters as { choices: { text: string }[] }).choices[1]?.text
  }

  expect([named('she'), named('he'), named('they')]).toEqual([
    'Her account only',
    'His account only',
    'Their account only',
  ])
})
