import type { MatterView } from '../../actions/matter/open-matter.ts'
import type { ActName } from '../../domain/permission.ts'
import type { Link } from '../../page/frame.ts'
import { paths } from '../paths.ts'

type Addresses = ReturnType<typeof paths.matter>
type Offer = { readonly act: ActName; readonly text: string; readonly address: (of: Addresses) => string }

/** What may be added, beside what comes next: in groups, for a list of twenty is not read. */
const OFFERS: Readonly<Record<string, readonly Offer[]>> = {
  'Where it goes': [
    { act: 'decide referral', text: 'Decide on referral', address: (of) => of.newDecision('referral') },
    { act: 'open referral pack', text: 'Open the pack for the IOPC', address: (of) => of.referralPack },
    { act: 'assess severity', text: 'Assess severity', address: (of) => of.newDecision('severity') },
    { act: 'decide mode', text: 'Record the form of the investigation', address: (of) => of.newDecision('mode') },
    {
      act: 'decide case to answer',
      text: 'Decide on case to answer',
      address: (of) => of.newDecision('case-to-answer'),
    },
    { act: 'reclassify matter', text: 'Change the kind of matter', address: (of) => of.newDecision('classification') },
    {
      act: 'propose lowering',
      text: 'Propose to lower it',
      address: (of) => of.newDecision('lowering-proposal'),
    },
    { act: 'propose closing', text: 'Propose that it closes', address: (of) => of.newDecision('closing-proposal') },
    { act: 'close matter', text: 'Close this matter', address: (of) => of.newDecision('closing') },
  ],
  'The inquiry': [
    { act: 'open inquiry', text: 'Plan, lines of enquiry and tasks', address: (of) => of.inquiry('plan') },
    { act: 'log decision', text: 'Log a decision of the inquiry', address: (of) => of.newEntry('policy-decision') },
    { act: 'record inquiry step', text: 'Record an interview', address: (of) => of.newEntry('interview') },
    { act: 'record inquiry step', text: 'Record a notice', address: (of) => of.newEntry('notice') },
    { act: 'report delay', text: 'Report a delay', address: (of) => of.newEntry('delay-report') },
  ],
  'Proceedings and what came of them': [
    { act: 'refer to proceedings', text: 'Refer to proceedings', address: (of) => of.newDecision('proceedings') },
    { act: 'constitute panel', text: 'Name who conducts them', address: (of) => of.newDecision('panel') },
    { act: 'record outcome', text: 'Record an outcome', address: (of) => of.newDecision('outcome') },
    { act: 'record appeal', text: 'Record an appeal', address: (of) => of.newDecision('appeal') },
    {
      act: 'record reflective practice',
      text: 'Record reflective practice',
      address: (of) => of.newDecision('reflective-practice'),
    },
    { act: 'record list report', text: 'Record a report to a list', address: (of) => of.newDecision('list-report') },
  ],
  'People and their safety': [
    { act: 'decide safeguarding', text: 'Decide on safeguarding', address: (of) => of.newDecision('safeguarding') },
    { act: 'decide duty status', text: 'Decide on duty', address: (of) => of.newDecision('duty-status') },
    { act: 'record event', text: 'Record an update given', address: (of) => of.event('update-given') },
    { act: 'record withdrawal', text: 'Record a withdrawal', address: (of) => of.withdrawal },
    { act: 'record departure', text: 'Record that someone left', address: (of) => of.newDecision('departure') },
  ],
  'Other matters and forces': [
    { act: 'relate matters', text: 'Link this to another matter', address: (of) => of.relate },
    { act: 'put matter into operation', text: 'Put this into an operation', address: (of) => of.putIntoOperation },
    { act: 'move matter', text: 'Move this to another force', address: (of) => of.move },
  ],
}

type OfferGroup = { readonly heading: string; readonly links: readonly Link[] }

/** Nothing is offered that would be refused, and no group without anything in it. */
export function offers({ matter, mayDo, kind }: MatterView): readonly OfferGroup[] {
  const addresses = paths.matter(matter.address)
  const mayBe = ({ act }: Offer) => mayDo.includes(act) && (act !== 'record withdrawal' || kind === 'complaint')

  return Object.entries(OFFERS)
    .map(([heading, all]) => ({
      heading,
      links: all.filter(mayBe).map(({ text, address }) => ({ text, href: address(addresses) })),
    }))
    .filter(({ links }) => links.length > 0)
}
