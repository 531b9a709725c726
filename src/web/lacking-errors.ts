import type { Recorded } from '../actions/recorded.ts'
import type { FormError } from '../page/form-error.ts'

/** What the law asks for, each at the field that it is about; `first` takes what is about none of them. */
export function lackingErrors(
  recorded: Recorded<object> | undefined,
  fields: readonly string[],
  first: string,
): readonly FormError[] {
  if (recorded?.ok !== false || recorded.why !== 'missing') return []

  return recorded.missing.map(({ about, say }) => {
    const field = fields.includes(about) ? about : first
    return field === 'on' ? { field, at: 'on-day', message: say } : { field, message: say }
  })
}
