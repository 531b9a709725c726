import type { openReminders } from '../../actions/reminder/reminders.ts'
import { type Filled, textField } from '../../page/field.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

type Reminders = Awaited<ReturnType<typeof openReminders>>

/** Where one is reminded. The address of a calendar is shown once, when it is made. */
export function remindersPage(
  { address, calendar }: Reminders,
  made: string | undefined,
  filled: Filled,
): StaffPageView & Record<string, unknown> {
  return {
    title: 'How you are reminded',
    section: 'work',
    errors: filled.errors,
    action: paths.reminders,
    fields: [
      textField(
        {
          name: 'address',
          label: 'Where to write to you',
          hint: 'Messages say that something is due, and not what. Leave it empty for none',
          autocomplete: 'email',
        },
        { ...filled, values: { address, ...filled.values } },
      ),
    ],
    calendar,
    made,
  }
}
