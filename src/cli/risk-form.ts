import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { actingAs } from '../actions/acting.ts'
import { addRiskForm } from '../actions/risk/add-form.ts'

const USAGE = 'candour risk-form add FILE --reason WORDS'
const WRONG_USE = 2

type Context = {
  readonly store: Parameters<typeof actingAs>[0]
  readonly person: string
  readonly say?: (line: string) => void
  readonly complain?: (line: string) => void
}

/** `candour risk-form add FILE --reason WORDS`. Gives the exit code: 0 added, 1 refused with its line and reason, 2 wrong use. */
export async function runRiskFormCommand(args: readonly string[], context: Context): Promise<number> {
  const say = context.say ?? ((line) => process.stdout.write(`${line}\n`))
  const complain = context.complain ?? ((line) => process.stderr.write(`candour: ${line}\n`))
  const read = readArguments(args)
  const [command, file, ...more] = read?.positionals ?? []
  if (!read || command !== 'add' || file === undefined || more.length > 0) {
    complain(USAGE)
    return WRONG_USE
  }
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) {
    complain(`${file} cannot be read.`)
    return 1
  }
  const added = await addRiskForm(actingAs(context.store, context.person), { text, reason: read.values.reason })
  if (!added.ok) {
    complain(added.line === undefined ? `${added.say}.` : `${file}, line ${added.line}: ${added.say}.`)
    return 1
  }
  say(
    `Added ${added.id}, version ${added.version}, with ${added.questions} questions. It is used from now on; see it under /rules/risk-forms.`,
  )
  return 0
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { reason: { type: 'string' } } })
  } catch {
    return undefined
  }
}
