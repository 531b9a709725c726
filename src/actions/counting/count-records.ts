import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Period } from '../../domain/counting.ts'
import { COUNTING_DEFINITIONS, type CountingDefinitionId } from '../../domain/counting-definition.ts'
import { type CategoryCode, FIGURE_GROUPS, type FigureGroup } from '../../domain/counting-record.ts'
import { parseReference } from '../../domain/reference.ts'
import { countFigure, insertFigure } from '../../store/counting.ts'
import { forceByReference } from '../../store/force.ts'
import type { Acting } from '../acting.ts'

export type CountRecords = {
  readonly definition: CountingDefinitionId
  readonly period: Period
  /** The reference of the force whose matters are counted; every force where it is absent or unknown. */
  readonly force?: string | undefined
}

/** A figure with everything without which it means nothing. It holds no id: the digest says what was counted. */
export type FigureView = {
  readonly definition: CountingDefinitionId
  readonly version: number
  readonly period: Period
  readonly force: string | undefined
  readonly countedOn: CalendarDate
  readonly n: number
  readonly notKnown: number
  readonly leftOut: number
  readonly groups: readonly { readonly group: FigureGroup; readonly n: number }[]
  readonly categories: readonly (CategoryCode & { readonly n: number })[]
  readonly digest: string
}

/**
 * Take one figure of the whole record by one definition. The figure is kept with its definition, version and a digest of what
 * was counted, so that the act commits to it and it can be taken again.
 */
export function countRecords(acting: Acting, { definition, period, force }: CountRecords): Promise<FigureView> {
  return acting.once('count records', { kind: 'unit' }, async (tx) => {
    const rule = COUNTING_DEFINITIONS[definition]
    const named = force === undefined ? undefined : parseReference(force)
    const of = named?.ok ? await forceByReference(tx, named.reference) : undefined
    const counted = await countFigure(tx, rule, period, of?.id)
    await insertFigure(tx, {
      ...counted,
      id: acting.newId(),
      definition,
      version: rule.version,
      period_from: period.from,
      period_until: period.until,
      force: of?.id ?? null,
    })

    return {
      definition,
      version: rule.version,
      period,
      force: of?.name,
      countedOn: acting.today,
      n: counted.n,
      notKnown: counted.not_known,
      leftOut: counted.left_out,
      groups: FIGURE_GROUPS.map((group) => ({ group, n: counted.groups[group] ?? 0 })),
      categories: counted.categories,
      digest: counted.digest,
    }
  })
}
