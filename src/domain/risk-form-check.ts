import { type FormFault, type Found, PartReader, partOf } from './form-part.ts'
import { findProvision, type ProvisionId } from './provision.ts'
import {
  type AnswerKind,
  answersOpenTo,
  type GradeCondition,
  type GradeRule,
  RISK_GRADES,
  type RiskForm,
  type RiskQuestion,
} from './risk-form.ts'
import { SAFETY_TASKS } from './safety-task.ts'

/** A form that may be used, or the first thing that keeps it from being one. */
export type CheckedForm =
  | { readonly ok: true; readonly form: RiskForm }
  | { readonly ok: false; readonly fault: FormFault }

const PARTS = ['id', 'version', 'name', 'about', 'provision', 'source', 'checked', 'sections', 'grading', 'otherwise']

/**
 * Whether what was read is a risk assessment form: every part there and of its kind, no question twice, every rule of its grade
 * about questions and answers that it has, and tasks and provisions that this system knows.
 *
 * @returns the form; or the first fault, with its place and words that quote nothing of it
 * @see policy, risk forms
 */
export function checkRiskForm(read: unknown): CheckedForm {
  const reader = new PartReader()
  const form = formIn(reader, reader.group(read, '', PARTS))
  const { fault } = reader

  return fault ? { ok: false, fault } : { ok: true, form }
}

function formIn(reader: PartReader, found: Found): RiskForm {
  const rule = findProvision(reader.text(found.provision, 'provision'))
  if (!rule) reader.wrong('provision', 'this provision is not one of those under The law used here')
  const head = {
    id: reader.id(found.id, 'id'),
    version: reader.whole(found.version, 'version', 1),
    name: reader.text(found.name, 'name'),
    about: reader.text(found.about, 'about'),
    provision: (rule?.id ?? 'policy-risk-form') as ProvisionId,
    source: reader.text(found.source, 'source'),
    checked: reader.word(found.checked, 'checked', ['unverified', 'verified']),
  }
  const sections = reader.list(found.sections, 'sections').map((one, at) => sectionIn(reader, one, `sections.${at}`))
  const asked = new Map<string, RiskQuestion>()
  for (const [at, { questions }] of sections.entries())
    for (const [number, question] of questions.entries()) {
      if (asked.has(question.id)) reader.wrong(`sections.${at}.questions.${number}.id`, 'this id is used twice')
      asked.set(question.id, question)
    }

  return {
    ...head,
    sections,
    grading: reader.list(found.grading, 'grading', 0).map((one, at) => ruleIn(reader, one, `grading.${at}`, asked)),
    otherwise: reader.word(found.otherwise, 'otherwise', ['standard', 'medium', 'high', 'immediate', 'not graded']),
  }
}

function sectionIn(reader: PartReader, read: unknown, at: string): RiskForm['sections'][number] {
  const section = reader.group(read, at, ['heading', 'questions'])

  return {
    heading: reader.text(section.heading, partOf(at, 'heading')),
    questions: reader
      .list(section.questions, `${at}.questions`)
      .map((each, number) => questionIn(reader, each, `${at}.questions.${number}`)),
  }
}

function questionIn(reader: PartReader, read: unknown, at: string): RiskQuestion {
  const found = reader.group(read, at, ['id', 'ask', 'hint', 'answer', 'weight', 'opens'])
  const question = {
    id: reader.id(found.id, `${at}.id`),
    ask: reader.text(found.ask, `${at}.ask`),
    answer: answerIn(reader, found.answer, `${at}.answer`),
  }
  const opens = found.opens === undefined ? [] : reader.list(found.opens, `${at}.opens`, 0)

  return {
    ...question,
    ...(found.hint !== undefined && { hint: reader.text(found.hint, `${at}.hint`) }),
    ...(found.weight !== undefined && { weight: reader.word(found.weight, `${at}.weight`, ['critical']) }),
    ...(opens.length > 0 && {
      opens: opens.map((one, which) => reader.word(one, `${at}.opens.${which}`, SAFETY_TASKS)),
    }),
  }
}

function answerIn(reader: PartReader, read: unknown, at: string): AnswerKind {
  const found = reader.group(read, at, ['kind', 'of', 'upTo'])
  const kind = reader.word(found.kind, `${at}.kind`, ['yes or no', 'how often', 'choice', 'number'])
  if (kind === 'number') return { kind, upTo: reader.whole(found.upTo, `${at}.upTo`, 1) }
  if (kind !== 'choice') return { kind }
  const of = reader.list(found.of, `${at}.of`, 2).map((one, which) => reader.text(one, `${at}.of.${which}`))
  if (new Set(of).size < of.length) reader.wrong(`${at}.of`, 'a choice stands twice')

  return { kind, of }
}

function ruleIn(reader: PartReader, read: unknown, at: string, asked: ReadonlyMap<string, RiskQuestion>): GradeRule {
  const found = reader.group(read, at, ['grade', 'because', 'when'])

  return {
    grade: reader.word(found.grade, `${at}.grade`, RISK_GRADES),
    because: reader.text(found.because, `${at}.because`),
    when: conditionIn(reader, found.when, `${at}.when`, asked),
  }
}

function conditionIn(
  reader: PartReader,
  read: unknown,
  at: string,
  asked: ReadonlyMap<string, RiskQuestion>,
): GradeCondition {
  const found = reader.group(read, at, ['kind', 'of', 'answered', 'atLeast', 'question', 'from'])
  const kind = reader.word(found.kind, `${at}.kind`, ['count', 'number'])
  if (kind === 'number') {
    const question = reader.text(found.question, `${at}.question`)
    if (asked.get(question)?.answer.kind !== 'number')
      reader.wrong(`${at}.question`, 'the form asks no question of this id for a number')
    return { kind, question, from: reader.whole(found.from, `${at}.from`, 1) }
  }
  const of =
    found.of === 'every question' || found.of === 'critical questions'
      ? found.of
      : reader.list(found.of, `${at}.of`).map((id, which) => knownIn(reader, id, `${at}.of.${which}`, asked))
  const counted = [...asked.values()].filter(
    ({ id, weight }) =>
      of === 'every question' || (of === 'critical questions' ? weight === 'critical' : of.includes(id)),
  )
  const open = [...new Set(counted.flatMap((question) => answersOpenTo(question)))]
  const answered = reader.list(found.answered, `${at}.answered`).map((one, which) => {
    const word = open.find((each) => each === one)
    if (word === undefined) reader.wrong(`${at}.answered.${which}`, 'no question that is counted has this answer')
    return word ?? ''
  })
  const atLeast = reader.whole(found.atLeast, `${at}.atLeast`, 1)
  if (atLeast > counted.length)
    reader.wrong(`${at}.atLeast`, 'this asks for more answers than there are questions to count')

  return { kind, of, answered, atLeast }
}

function knownIn(reader: PartReader, id: unknown, at: string, asked: ReadonlyMap<string, RiskQuestion>): string {
  const known = reader.text(id, at)
  if (!asked.has(known)) reader.wrong(at, 'the form has no question of this id')

  return known
}
