import type { Found } from '../../actions/find/find.ts'
import { matterKindName } from '../../domain/matter.ts'
import { atStart } from '../../domain/words.ts'
import { note, record } from '../../page/content.ts'
import { textField } from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import { table } from '../../page/table.ts'
import { counted } from '../count.ts'
import { paths } from '../paths.ts'
import { peopleTable } from '../people-table.ts'
import type { StaffPageView } from '../render.ts'

/** The search and what it found, on one address. */
export function findPage(
  words: string | undefined,
  found: Found | undefined,
  errors: readonly FormError[] = [],
): StaffPageView & Record<string, unknown> {
  return {
    title: 'Find',
    section: 'find',
    errors,
    missing: true,
    action: paths.find,
    field: textField(
      {
        name: 'words',
        label: 'A reference, a spoken name, an officer’s name or number, or a reference from before',
        hint: 'What you type is not written down. What you were shown is.',
        width: 'medium',
      },
      { values: { words }, errors },
    ),
    sentence: found && sentence(found),
    matters:
      found && found.matters.length > 0
        ? table({
            caption: 'Matters',
            columns: [{ label: 'Matter' }, { label: 'Where it stands' }],
            rows: found.matters.map(({ matter, kind, where }) => [
              [
                record(matter.spokenName, matter.shown, paths.matter(matter.address).overview),
                note(matterKindName(kind)),
              ],
              where,
            ]),
          })
        : undefined,
    people: found && found.people.length > 0 ? peopleTable('People', found.people, false) : undefined,
  }
}

function sentence({ matters, people, more }: Found): string {
  if (matters.length + people.length === 0) return 'Nothing that you can open fits.'
  const parts = [
    ...(matters.length > 0 ? [counted(matters.length, 'matter')] : []),
    ...(people.length > 0 ? [counted(people.length, 'person', 'people')] : []),
  ]
  const all = matters.length + people.length

  return `${atStart(parts.join(' and '))} ${all === 1 ? 'fits' : 'fit'}.${more === 'yes' ? ' There are more: say more of what you look for.' : ''}`
}
