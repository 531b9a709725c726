import { recountClocks } from '../actions/clock/recount-clocks.ts'
import { takeUpClocks } from '../actions/clock/take-up-clocks.ts'

const USAGE = 'candour clocks recount'
const WRONG_USE = 2

type Context = {
  readonly store: Parameters<typeof recountClocks>[0]
  readonly say?: (line: string) => void
  readonly complain?: (line: string) => void
}

/** `candour clocks recount`: after a later text of the law, or other holidays, every last day is counted anew. */
export async function runClocksCommand(args: readonly string[], context: Context): Promise<number> {
  const say = context.say ?? ((line) => process.stdout.write(`${line}\n`))
  const complain = context.complain ?? ((line) => process.stderr.write(`candour: ${line}\n`))
  if (args.length !== 1 || args[0] !== 'recount') {
    complain(USAGE)
    return WRONG_USE
  }
  while ((await takeUpClocks(context.store)) > 0);
  const { clocks, moved } = await recountClocks(context.store)
  say(
    `Counted ${clocks.toLocaleString('en-GB')} ${clocks === 1 ? 'clock' : 'clocks'} anew. The last day of ${moved.toLocaleString('en-GB')} moved.`,
  )
  return 0
}
