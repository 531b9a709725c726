import type { LineView, StatementView } from '../../actions/statement/read-statement.ts'
import { differences } from '../../page/difference.ts'
import { type Filled, textareaField, textField } from '../../page/field.ts'
import type { StaffPageView } from '../render.ts'
import { addressesOf, statementFrame } from './heading.ts'
import { KINDS, WITNESS } from './words.ts'

export type Asked = {
  readonly at?: number | undefined
  readonly change?: number | undefined
  readonly size?: 'large' | 'largest' | undefined
}

/** Reading the statement back: one paragraph is before them, the others in view. */
export function readBackPage(
  view: StatementView,
  asked: Asked,
  filled: Filled,
): StaffPageView & Record<string, unknown> {
  const at = addressesOf(view)
  const says = WITNESS[view.pronoun]
  const now = asked.change ?? asked.at ?? nextLine(view.lines)
  const version = view.versions.at(-1)?.number ?? 0
  const sized = asked.size ? `&size=${asked.size}` : ''
  const agreed = view.lines.length - view.open.length
  const may = view.mayDo.includes('read statement back')

  return {
    ...statementFrame(view, 'Read back'),
    errors: filled.errors,
    heading: `Read back: ${KINDS[view.kind].toLowerCase()} ${view.number}, version ${version}`,
    pronoun: says,
    size: asked.size,
    sizes: [
      { text: 'Ordinary words', href: `${at.readBack}?at=${now ?? 1}`, current: asked.size === undefined },
      { text: 'Large words', href: `${at.readBack}?at=${now ?? 1}&size=large`, current: asked.size === 'large' },
      { text: 'Largest words', href: `${at.readBack}?at=${now ?? 1}&size=largest`, current: asked.size === 'largest' },
    ],
    takenBy: view.takenBy,
    action: at.readBack,
    version,
    may,
    lines: view.lines.map((line) => ({
      number: line.number,
      now: line.number === now ? 'yes' : 'no',
      parts: partsOf(line),
      said: saidOf(line, says.they),
      correction:
        line.changed &&
        `${says.their[0]?.toUpperCase()}${says.their.slice(1)} correction ${line.changed.at}, initialled ${line.changed.initials}.`,
      again: may ? `${at.readBack}?at=${line.number}${sized}#paragraph-${line.number}` : undefined,
      againWords: line.said === 'not read yet' ? 'Read it now' : 'Read again',
    })),
    removed: view.removed,
    changing: asked.change,
    fields: asked.change === undefined ? [] : changeFields(view, asked.change, filled),
    progress:
      view.open.length === 0
        ? `All ${view.lines.length} paragraphs agreed.`
        : `${agreed} of ${view.lines.length} paragraphs agreed. Signing opens when all are.`,
    sign: view.open.length === 0 && view.lines.length > 0 ? at.sign : undefined,
  }
}

/** The first that was not read; after those, the first that was left open. */
function nextLine(lines: readonly LineView[]): number | undefined {
  return (lines.find(({ said }) => said === 'not read yet') ?? lines.find(({ said }) => said !== 'right'))?.number
}

function partsOf(line: LineView) {
  if (!line.changed) return [{ kind: 'same', words: line.words }]
  return differences(line.changed.before, line.words)
}

function saidOf({ said, at, changed }: LineView, they: string): { readonly word: string; readonly when: string } {
  const They = `${they.charAt(0).toUpperCase()}${they.slice(1)}`
  if (said === 'not read yet')
    return changed
      ? { word: `${They} said: changed`, when: `${changed.at}, to be read again` }
      : { word: 'Not read yet', when: '' }
  if (said === 'right')
    return changed
      ? { word: `${They} said: changed`, when: `${changed.at}, read again ${at} and right` }
      : { word: `${They} said: right`, when: at ?? '' }
  return { word: said === 'not sure' ? `${They} said: not sure` : 'Skipped for now', when: at ?? '' }
}

function changeFields(view: StatementView, number: number, filled: Filled) {
  const { they, their } = WITNESS[view.pronoun]
  const values = { words: view.lines[number - 1]?.words ?? '', ...filled.values }
  const known = { ...filled, values }

  return [
    textareaField(
      {
        name: 'words',
        label: `What ${they} ${they === 'they' ? 'say' : 'says'} instead`,
        hint: 'A new line begins another paragraph. Take everything out to take the paragraph out.',
        rows: 6,
      },
      known,
    ),
    textField(
      { name: 'initials', label: `${their[0]?.toUpperCase()}${their.slice(1)} initials`, width: 'short' },
      known,
    ),
  ]
}
