import type { MatterView } from '../../actions/matter/open-matter.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { type Facts, link, note, record } from '../../page/content.ts'
import { words } from '../../page/narrative.ts'
import { paths } from '../paths.ts'

/** Operations, linked matters and earlier forces, as far as the reader is cleared for them. */
export function togetherFacts({ matter, together, mayDo }: MatterView): Facts {
  const addresses = paths.matter(matter.address)
  const { operations, related, moves } = together

  return [
    ...operations.map(({ address, shown, spokenName }) => ({
      term: 'Operation',
      content: [
        record(spokenName, shown, paths.operation(address)),
        ...(mayDo.includes('take matter out')
          ? [link('Take it out', addresses.takeOutOfOperation(address), `of ${spokenName}`)]
          : []),
      ],
    })),
    ...related.map(({ id, what, other, why }) => ({
      term: what,
      content: [
        record(other.spokenName, other.shown, paths.matter(other.address).overview),
        ...(why === undefined ? [] : [words(why)]),
        ...(mayDo.includes('end relation')
          ? [link('End the link', addresses.endLink(id), `to ${other.spokenName}`)]
          : []),
      ],
    })),
    ...moves.map(({ from, to, on, provision }) => ({
      term: `Moved ${showDate(on)}`,
      content: [`From ${from} to ${to}`, note(provision.text)],
    })),
  ]
}
