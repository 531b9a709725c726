import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { knownOutside } from '../actions/ledger/outside.ts'
import { type CopyChecked, checkCopy } from '../actions/statement/check-copy.ts'

const USAGE = 'candour statement check FILE [--code CODE] [--key KEY]'

type Context = {
  readonly inspector: Parameters<typeof checkCopy>[0]
  /** The data folder. */
  readonly data: string
  readonly say?: (line: string) => void
  readonly complain?: (line: string) => void
}

/** @returns 0 when the words are those that were fixed, 1 when they are not, 2 when it could not be checked */
export async function runStatementCommand(args: readonly string[], context: Context): Promise<number> {
  const say = context.say ?? ((line) => process.stdout.write(`${line}\n`))
  const complain = context.complain ?? ((line) => process.stderr.write(`candour: ${line}\n`))
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { code: { type: 'string' }, key: { type: 'string' } },
    allowPositionals: true,
  })
  const [command, file] = positionals
  if (command !== 'check' || file === undefined) {
    complain(USAGE)
    return 2
  }
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    complain(`the file cannot be read (${(error as { code?: string }).code}).`)
    return 2
  }
  const { verifier } = knownOutside(context.data, undefined, values.key)
  const checked = await checkCopy(context.inspector, verifier, { bytes, code: values.code })
  for (const line of linesFor(checked)) say(line)
  return checked.kind === 'the words that were fixed' ? 0 : checked.kind === 'other words' ? 1 : 2
}

function linesFor(checked: CopyChecked): readonly string[] {
  switch (checked.kind) {
    case 'the words that were fixed':
      return [
        `This copy’s words are the words that were fixed on ${checked.on}. The ledger proves it in entry ${checked.entry}.`,
        `Hash: ${checked.hash}`,
      ]
    case 'other words':
      return [
        `These are not the words that were fixed on ${checked.on} under this code.`,
        `Hash of the words in this file: ${checked.hash}`,
        checked.printed === 'not found'
          ? 'No hash is printed in it.'
          : `The hash printed in it ${checked.printed === 'differs' ? 'is another one' : 'fits these words'}.`,
      ]
    case 'no words in it':
      return ['No statement was found in it: its words stand between two lines that say where it begins and ends.']
    case 'no code in it':
      return ['No code was found in it. Give the code that stands on the copy with --code.']
    case 'nothing is published under this code':
      return ['Nothing is published under this code. It may be mistyped, or too early: wait for half a minute.']
    case 'the ledger does not prove it':
      return ['What is published under this code is not proved by the ledger. Run: npx --no candour ledger check']
  }
}
