import type { Recorded } from '../../actions/recorded.ts'
import type { FormError } from '../../page/form-error.ts'

/** What the law or the record asks for first, at the field that answers it. */
export function refusedFields(
  recorded: Recorded<object>,
  fields: Readonly<Record<string, string>> = {},
): readonly FormError[] {
  if (recorded.ok) return []
  if (recorded.why === 'missing')
    return recorded.missing.map(({ about, say }) => ({ field: fields[about] ?? about, message: say }))
  return [{ field: 'words', at: 'paragraphs', message: recorded.say }]
}
