import type { FigureView } from '../../actions/counting/count-records.ts'
import type { ForceToCount } from '../../actions/counting/forces-to-count.ts'
import { showDate } from '../../domain/calendar-date.ts'
import {
  COUNTING_DEFINITIONS,
  COUNTING_UNITS,
  type CountingBasis,
  type CountingDefinition,
  type CountingDefinitionId,
} from '../../domain/counting-definition.ts'
import { atStart } from '../../domain/words.ts'
import { link, note } from '../../page/content.ts'
import { dateField, type Filled, selectField } from '../../page/field.ts'
import { table } from '../../page/table.ts'
import { figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

const BASIS_NAMES: Readonly<Record<CountingBasis, string>> = {
  received: 'Received in the period',
  finalised: 'Finalised in the period',
  live: 'Live at the end of the last day',
}

/** How we count: every definition in plain words, with its version. */
export function countingRulesPage(): StaffPageView & Record<string, unknown> {
  const all: readonly (readonly [string, CountingDefinition])[] = Object.entries(COUNTING_DEFINITIONS)

  return {
    title: 'Counting rules',
    section: 'counting',
    sentence: `How we count: ${figure(all.length)} definitions. Each names what is counted and which day decides.`,
    definitions: table({
      caption: 'Definitions',
      captionHidden: true,
      columns: [
        { label: 'Definition' },
        { label: 'What is counted', labelled: true },
        { label: 'Which day decides', labelled: true },
        { label: 'Version', labelled: true },
      ],
      rows: all.map(([id, rule]) => [
        link(rule.title, paths.countingRule(id)),
        atStart(COUNTING_UNITS[rule.unit].many),
        BASIS_NAMES[rule.basis],
        versionOf(rule),
      ]),
    }),
  }
}

/** One definition, the form that asks for a period, and the figure where one was taken. */
export function countingRulePage(
  id: CountingDefinitionId,
  forces: readonly ForceToCount[],
  filled: Filled,
  taken?: FigureView,
): StaffPageView & Record<string, unknown> {
  const rule: CountingDefinition = COUNTING_DEFINITIONS[id]

  return {
    title: rule.title,
    section: 'counting',
    back: { text: 'Counting rules', href: paths.countingRules },
    errors: filled.errors,
    missing: true,
    sentence: taken
      ? `${figure(taken.n)} ${taken.n === 1 ? COUNTING_UNITS[rule.unit].one : COUNTING_UNITS[rule.unit].many}.`
      : undefined,
    words: rule.words,
    about: `${versionOf(rule)}. ${rule.source}${rule.checked === 'unverified' ? ' (not checked)' : ''}.`,
    action: paths.countingRule(id),
    from: dateField({ name: 'from', label: 'First day of the period' }, filled),
    until: dateField({ name: 'until', label: 'Last day of the period', hint: hintFor(rule.basis) }, filled),
    force: selectField(
      {
        name: 'force',
        label: 'Force where the matter is now',
        unchosen: 'Every force',
        choices: forces.map(({ reference, name }) => ({ value: reference, text: name })),
      },
      filled,
    ),
    ...(taken && figureTables(rule, taken)),
  }
}

function figureTables(rule: CountingDefinition, taken: FigureView) {
  const period =
    rule.basis === 'live'
      ? `At the end of ${showDate(taken.period.until)}`
      : `${showDate(taken.period.from)} to ${showDate(taken.period.until)}`

  return {
    figure: table({
      caption: 'The figure',
      columns: [
        { label: 'Unit' },
        { label: 'Basis', labelled: true },
        { label: 'Period', labelled: true },
        { label: 'As at', labelled: true },
        { label: 'n', number: true, labelled: true },
        { label: 'Day not known', number: true, labelled: true },
        { label: 'Left out', number: true, labelled: true },
      ],
      rows: [
        [
          [atStart(COUNTING_UNITS[rule.unit].many), note(taken.force ?? 'Every force')],
          BASIS_NAMES[rule.basis],
          period,
          [showDate(taken.countedOn), note(`Version ${taken.version}`)],
          figure(taken.n),
          figure(taken.notKnown),
          figure(taken.leftOut),
        ],
      ],
    }),
    groups: table({
      caption: 'By what people are to the police',
      columns: [{ label: 'Group' }, { label: 'n of N', number: true, labelled: true }],
      rows: taken.groups.map(({ group, n }) => [atStart(group), shareOf(n, taken.n)]),
    }),
    categories:
      taken.categories.length > 0
        ? table({
            caption: 'By category, each under its own scheme',
            columns: [
              { label: 'Code' },
              { label: 'Scheme', labelled: true },
              { label: 'n of N', number: true, labelled: true },
            ],
            rows: taken.categories.map(({ scheme, code, n }) => [atStart(code), scheme, shareOf(n, taken.n)]),
          })
        : undefined,
    digest: taken.digest,
  }
}

/** A percentage never stands without the two numbers that it is made of. */
function shareOf(n: number, of: number): string {
  const percentage = of === 0 ? '' : ` (${((100 * n) / of).toFixed(1)}%)`

  return `${figure(n)} of ${figure(of)}${percentage}`
}

function versionOf({ version, from }: CountingDefinition): string {
  return `Version ${version}, from ${showDate(from)}`
}

function hintFor(basis: CountingBasis): string {
  return basis === 'live' ? 'What is live is counted at the end of this day' : 'The figure includes this day'
}
