import { FIXED, isFixed, type Particulars } from '../../domain/statement.ts'
import type { NarrativeRow } from '../../store/narrative.ts'
import { insertNarratives } from '../../store/narrative.ts'
import { insertParticulars, type ParticularsRow } from '../../store/statement.ts'
import type { Acting } from '../acting.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { atStatement } from './statement-desk.ts'

export type RecordParticulars = Particulars & { readonly matter: string; readonly number: number }

/** What a person types is kept as narratives; what is chosen, as data. */
const TYPED = [
  ...['name', 'language', 'interpreter', 'interpreterDeclares', 'reader', 'present'],
  ...['datesToAvoid', 'specialMeasures', 'exhibits'],
] as const
const CHOSEN = ['over18', 'age', 'interpreted', 'canRead', 'medicalConsent', 'personalStatement'] as const

/** Record what stands on a statement besides its words: who says it, in which language, who was there, and the back page. */
export function recordParticulars(acting: Acting, command: RecordParticulars): Promise<Recorded<object>> {
  return atStatement(acting, 'write statement', command, async ({ tx, witness, one }) => {
    if (isFixed(one.state.kind) === 'fixed') return missingOne(witness, FIXED)

    const { matter, id: statement } = one.row
    const given: Readonly<Record<string, string | number | undefined>> = { ...command, number: undefined }
    const typed = TYPED.flatMap((about) => {
      const words = given[about]
      return typeof words === 'string' && words.trim() !== ''
        ? [{ id: acting.newId() as string, matter, purpose: 'statement' as const, about, words: words.trim() }]
        : []
    })
    await insertNarratives(tx, typed)
    await insertParticulars(tx, {
      id: acting.newId(),
      matter,
      statement,
      chosen: Object.fromEntries(CHOSEN.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))),
      typed: Object.fromEntries(typed.map(({ about, id }) => [about, id])),
    })

    return { ok: true }
  })
}

/** The particulars of a row, with the words that its reader may see. */
export function particularsOf(row: ParticularsRow, words: ReadonlyMap<string, NarrativeRow>): Particulars {
  const said = (about: string): string | undefined => words.get(row.typed[about] ?? '')?.words

  return {
    ...(row.chosen as Partial<Particulars>),
    name: said('name'),
    language: said('language') ?? 'English',
    interpreter: said('interpreter'),
    interpreterDeclares: said('interpreterDeclares'),
    reader: said('reader'),
    present: said('present'),
    datesToAvoid: said('datesToAvoid'),
    specialMeasures: said('specialMeasures'),
    exhibits: said('exhibits'),
  } as Particulars
}
