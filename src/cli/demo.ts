import { createWriteStream, type WriteStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { actingAs } from '../actions/acting.ts'
import {
  makeAtScale,
  type Scale,
  TRUTH_COLUMNS,
  TRUTH_README,
  whyNotAtScale,
} from '../actions/demonstration/at-scale/make.ts'
import { digestOfRecord } from '../actions/demonstration/digest.ts'
import { makeDemonstration } from '../actions/demonstration/prepare.ts'
import { parseCalendarDate } from '../domain/calendar-date.ts'

const USAGE =
  'candour demo --officers N --years Y --seed S [--until DATE] [--allegations A [--truth FILE]], or candour demo --digest'
const WRONG_USE = 2
const INTERRUPTED = 130

type Context = {
  readonly store: Parameters<typeof actingAs>[0]
  /** Reads the rows for a digest. */
  readonly inspector?: Parameters<typeof actingAs>[0]
  /** The operator, who makes it. */
  readonly person: string
  /** The data folder. */
  readonly data?: string
  readonly say?: (line: string) => void
  readonly complain?: (line: string) => void
}

type Voice = Required<Pick<Context, 'say' | 'complain'>>

/** Make a demonstration force, small or at scale, or print the digest of the record. Gives the exit code. */
export async function runDemoCommand(args: readonly string[], context: Context): Promise<number> {
  const say = context.say ?? ((line) => process.stdout.write(`${line}\n`))
  const complain = context.complain ?? ((line) => process.stderr.write(`candour: ${line}\n`))
  const { today } = actingAs(context.store, context.person)
  const values = read(args)
  if (values?.digest && context.inspector) {
    say(await digestOfRecord(context.inspector))
    return 0
  }
  if (!values?.officers || !values.years || !values.seed || (values.truth && !values.allegations)) {
    complain(USAGE)
    return WRONG_USE
  }
  const until = parseCalendarDate(values.until ?? today)
  if (!until.ok || until.date > today) {
    complain('--until is a day that has come, written like 2026-11-24.')
    return WRONG_USE
  }

  const size = { officers: Number(values.officers), years: Number(values.years), seed: values.seed, until: until.date }
  if (values.allegations) {
    const scale = { ...size, allegations: Number(values.allegations) }
    return await makeLarge(scale, values.truth, context, { say, complain })
  }
  const made = await makeDemonstration(context.store, context.person, size, sayHowFar(complain, 'acts'))
  if (!made.ok) {
    complain(made.say)
    return 1
  }
  say(
    `Made Northmoor Police: ${size.officers} people serving, ${made.matters} matters, ${made.acts} acts, until ${until.date}.`,
  )

  return 0
}

async function makeLarge(
  scale: Scale,
  truthFile: string | undefined,
  { store, person, data = '' }: Context,
  { say, complain }: Voice,
): Promise<number> {
  const wrong = whyNotAtScale(scale)
  if (wrong) {
    complain(wrong)
    return WRONG_USE
  }
  const truth = truthFile === undefined ? undefined : createWriteStream(truthFile, { mode: 0o600 })
  truth?.write(`"${TRUTH_README}"\r\n${TRUTH_COLUMNS.join(',')}\r\n`)
  // Rows live for a second or two; left alone, the engine would let them gather to half as much again as it needs.
  setFlagsFromString('--heap-growing-percent=30')
  let interrupted = false
  const interrupt = () => {
    interrupted = true
    complain('stops after the batches in hand')
  }
  process.once('SIGINT', interrupt)
  const far = sayHowFar(complain, 'allegations')
  const made = await makeAtScale({
    store,
    operator: person,
    data,
    scale,
    onProgress: (done, of) => {
      far(done, of)
      return interrupted ? 'stop' : undefined
    },
    ...(truth
      ? { onTruth: (line) => truth.write(`${TRUTH_COLUMNS.map((column) => line[column]).join(',')}\r\n`) }
      : {}),
  }).finally(() => {
    process.off('SIGINT', interrupt)
    return closed(truth)
  })
  if (made.kind === 'refused') {
    complain(made.say)
    return 1
  }
  if (made.kind === 'stopped') {
    complain('stopped. What is in stays in; give the same command again to go on.')
    return INTERRUPTED
  }
  say(
    `Made Northmoor Police: ${scale.officers} people serving and ${made.people - scale.officers} who left, ${scale.allegations} allegations, until ${scale.until}.`,
  )

  return 0
}

function closed(stream: WriteStream | undefined): Promise<void> | undefined {
  return stream && new Promise((done) => stream.end(done))
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { officers: text, years: text, seed: text, until: text, allegations: text, truth: text }
  try {
    return parseArgs({ args: [...args], options: { ...options, digest: { type: 'boolean' } } }).values
  } catch {
    return undefined
  }
}

/** A line every few seconds, and none for what is done sooner. */
function sayHowFar(complain: (line: string) => void, what: string): (done: number, of: number) => void {
  const began = Date.now()
  let said = began

  return (done, of) => {
    const now = Date.now()
    if (now - said < 3000 || done === 0) return
    said = now
    const left = Math.ceil((((now - began) / done) * (of - done)) / 1000)
    complain(`${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} ${what}, about ${left} s left`)
  }
}
