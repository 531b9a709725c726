import type { Acting } from '../../actions/acting.ts'
import type { QuestionView } from '../../actions/decision/open-question.ts'
import type { DecisionKind } from '../../actions/decision/view.ts'
import type { LatestDecision, Recorded } from '../../actions/recorded.ts'
import type { Decided, Missing } from '../../domain/decision.ts'
import type { Field, Filled } from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import type { Link } from '../../page/frame.ts'
import type { SummaryRow } from '../../page/summary.ts'
import { dayError, type Reading, type Typed } from '../answers.ts'

/** Fields that stand together, divided from the others by a hairline; `why` is asked where the answer above it needs one. */
export type Group = {
  readonly fields: readonly Field[]
  readonly why?: Field
  /** Whether an answer of “does not apply” needs a reason too, because the record describes an allegation by it. */
  readonly described?: 'yes' | 'no'
}

/** One kind of decision, from what is typed to what is recorded. */
type Kind<Command> = {
  readonly kind: DecisionKind
  readonly about: 'matter' | 'allegation' | 'allegation or every one' | 'officer'
  readonly question: (view: QuestionView) => string
  /** The page’s title where the question names a person: titles end up in histories. */
  readonly title?: string
  readonly how: string
  readonly groups: (view: QuestionView, filled: Filled) => readonly Group[]
  /** What the form starts with, where the record knows it; never an answer. */
  readonly known?: (view: QuestionView) => Typed
  /** What travels with the form unseen: which choices it offered. */
  readonly carries?: (view: QuestionView, form: Typed) => Typed
  /** The decision that this one would come after, where that is not simply the latest of its kind. */
  readonly latest?: (view: QuestionView) => string | undefined
  /** Where it leads back to, where those who decide it may not open the matter. */
  readonly home?: Link
  readonly aside?: readonly { readonly heading: string; readonly words: string }[]
  readonly read: (form: Typed, view: QuestionView, acting: Acting) => Reading<Command>
  /** The domain’s own answer to it, so that what is missing is said before anything is recorded. */
  readonly decide: (command: Command, view: QuestionView, acting: Acting) => Decided<unknown>
  readonly answers: (command: Command, view: QuestionView) => readonly SummaryRow[]
  readonly record: (acting: Acting, command: Command) => Promise<Recorded<{ readonly decision: number }>>
  /** Which field a missing answer belongs to, where its name is not that of what is missing. */
  readonly fieldOf?: (missing: Missing, form: Typed) => string
  /** Which fields are days: an error on one goes to the first of its three parts. */
  readonly days?: readonly string[]
}

export type Outcome =
  | { readonly kind: 'recorded'; readonly decision: number }
  | { readonly kind: 'wrong'; readonly errors: readonly FormError[] }
  | { readonly kind: 'meanwhile'; readonly say: string; readonly latest: LatestDecision }

/** A kind of decision whose command nobody else need know. */
export type DecisionForm = Omit<Kind<never>, 'read' | 'decide' | 'answers' | 'record' | 'fieldOf'> & {
  readonly check: (
    form: Typed,
    view: QuestionView,
    acting: Acting,
  ) =>
    | { readonly ok: true; readonly answers: readonly SummaryRow[] }
    | { readonly ok: false; readonly errors: readonly FormError[] }
  readonly sign: (form: Typed, view: QuestionView, acting: Acting) => Promise<Outcome>
}

export function decisionForm<Command>(kind: Kind<Command>): DecisionForm {
  const { read, decide, answers, record, fieldOf, days = [], ...shown } = kind
  const errors = (missing: readonly Missing[], form: Typed): readonly FormError[] =>
    missing.map((each) => {
      const field = fieldOf?.(each, form) ?? fieldNamed(each.about)
      return days.includes(field) ? dayError(field, each.say) : { field, message: each.say }
    })

  return {
    ...shown,
    check: (form, view, acting) => {
      const command = read(form, view, acting)
      if (!command.ok) return command
      const decided = decide(command.value, view, acting)

      return decided.ok
        ? { ok: true, answers: answers(command.value, view) }
        : { ok: false, errors: errors(decided.missing, form) }
    },
    sign: async (form, view, acting) => {
      const command = read(form, view, acting)
      if (!command.ok) return { kind: 'wrong', errors: command.errors }
      const recorded = await record(acting, command.value)
      if (recorded.ok) return { kind: 'recorded', decision: recorded.decision }
      if (recorded.why === 'decided meanwhile') return { kind: 'meanwhile', say: recorded.say, latest: recorded.latest }

      return {
        kind: 'wrong',
        errors:
          recorded.why === 'missing' ? errors(recorded.missing, form) : [{ field: 'reason', message: recorded.say }],
      }
    },
  }
}

/** A field’s name from what the domain calls it: spaces have no place in one. */
export function fieldNamed(about: string): string {
  return about.replaceAll(' ', '-')
}

/** The latest decision that the form showed; one that came in between is then found out. */
export function afterIn(form: Typed): string | undefined {
  return typeof form.after === 'string' && form.after !== '' ? form.after : undefined
}
