import { parseArgs } from 'node:util'
import { actingAs } from '../actions/acting.ts'
import { makeDemonstration } from '../actions/demonstration/prepare.ts'
import { parseCalendarDate } from '../domain/calendar-date.ts'

const USAGE = 'candour demo --officers N --years Y --seed S [--until DATE]'
const WRONG_USE = 2

type Context = {
  readonly store: Parameters<typeof actingAs>[0]
  /** The operator, who makes it. */
  readonly person: string
  readonly say?: (line: string) => void
  readonly complain?: (line: string) => void
}

/** `candour demo --officers N --years Y --seed S [--until DATE]`. Gives the exit code. */
export async function runDemoCommand(args: readonly string[], context: Context): Promise<number> {
  const say = context.say ?? ((line) => process.stdout.write(`${line}\n`))
  const complain = context.complain ?? ((line) => process.stderr.write(`candour: ${line}\n`))
  const { today } = actingAs(context.store, context.person)
  const values = read(args)
  if (!values?.officers || !values.years || !values.seed) {
    complain(USAGE)
    return WRONG_USE
  }
  const until = parseCalendarDate(values.until ?? today)
  if (!until.ok || until.date > today) {
    complain('--until is a day that has come, written like 2026-11-24.')
    return WRONG_USE
  }

  const size = { officers: Number(values.officers), years: Number(values.years), seed: values.seed, until: until.date }
  const made = await makeDemonstration(context.store, context.person, size, sayHowFar(complain))
  if (!made.ok) {
    complain(made.say)
    return 1
  }
  say(
    `Made Northmoor Police: ${size.officers} people serving, ${made.matters} matters, ${made.acts} acts, until ${until.date}.`,
  )

  return 0
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args: [...args], options: { officers: text, years: text, seed: text, until: text } }).values
  } catch {
    return undefined
  }
}

/** A line every few seconds, and none for what is done sooner. */
function sayHowFar(complain: (line: string) => void): (done: number, of: number) => void {
  const began = Date.now()
  let said = began

  return (done, of) => {
    const now = Date.now()
    if (now - said < 3000) return
    said = now
    const left = Math.ceil((((now - began) / done) * (of - done)) / 1000)
    complain(`${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} acts, about ${left} s left`)
  }
}
