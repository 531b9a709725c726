import type { MatterView } from '../../actions/matter/open-matter.ts'
import { paths } from '../paths.ts'

export type Changed = { readonly sentence: string; readonly link?: { readonly text: string; readonly href: string } }

/** What has just been recorded, said once on the page one comes back to. It is told by the address, and holds no words of it. */
export function whatChanged({ matter, strands }: MatterView, now: string): Changed | undefined {
  const decision = /^decision-(\d+)$/.exec(now)?.[1]
  if (decision !== undefined) {
    const steps = [...strands.criminal.steps, ...strands.misconduct.steps]
    const step = steps.find((each) => String(each.decision) === decision)
    return {
      sentence:
        step === undefined ? `Decision ${decision} is recorded.` : `Decision ${decision} is recorded: ${step.what}.`,
      link: { text: 'Its grounds and reasons', href: paths.matter(matter.address).decision(decision) },
    }
  }
  const allegation = /^allegation-(\d+)$/.exec(now)?.[1]
  if (allegation !== undefined)
    return { sentence: `Allegation ${allegation} is recorded. Whether the matter goes to the IOPC is asked anew.` }

  if (now === 'withdrawal')
    return { sentence: 'The withdrawal is recorded. It ends nothing: what follows is decided next.' }
  const category = /^category-(\d+)$/.exec(now)?.[1]
  if (category !== undefined) return { sentence: `What allegation ${category} counts as is recorded.` }
  const officer = /^officer-(\d+)$/.exec(now)?.[1]
  if (officer !== undefined)
    return { sentence: `It is recorded whom allegation ${officer} is about. For them this matter does not exist.` }
  if (now === 'together') return { sentence: 'How this hangs together with others is recorded.' }

  return now === 'event' ? { sentence: 'What was done is recorded.' } : undefined
}
