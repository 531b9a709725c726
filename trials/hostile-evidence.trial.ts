import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvidenceAnswer, EvidenceOrder } from './evidence-child.ts'
import type { Trial } from './harness.ts'
import { HOSTILE_EVIDENCE, type HostileEvidence } from './hostile-evidence-files.ts'

const CLASSES = Object.entries(HOSTILE_EVIDENCE)
/** So many steps make one file of each. */
export const CLASSES_MADE = CLASSES.length
const GIGABYTE = 1024 * 1024 * 1024
const STREAMS = [
  { bytes: 2 * GIGABYTE, came: 'kept' },
  { bytes: 3 * GIGABYTE, came: 'too large' },
] as const
/** In megabytes of the process that takes the stream in. */
const MEMORY = 300

/** One file of each kind that is known to hurt, then a stream of two gigabytes, which is kept, and one of three, which is not. */
export const trial: Trial = {
  name: 'hostile-evidence',
  asks: 'Does a file exist that is opened though it could hurt, that stops taking evidence in, or takes the memory of the machine?',
  steps: CLASSES_MADE + STREAMS.length,
  async begin(folder) {
    const data = join(folder, 'data')
    mkdirSync(data, { recursive: true })
    const tally = { held: 0, kept: 0, refused: 0, mostMemoryOfAStream: 0 }
    let child: ChildProcess | undefined

    return {
      async step(random, number) {
        const [what, make] = CLASSES[number] ?? []
        const stream = STREAMS[number - CLASSES_MADE]
        if (make) {
          const file = make(random)
          const path = join(folder, 'file')
          writeFileSync(path, file.bytes)
          child ??= fork(CHILD, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
          const answer = await ask(child, { kind: 'file', data, path, name: file.name })
          judge(what ?? '', file, answer)
          tally[answer.came === 'held' ? 'held' : 'kept'] += 1
        } else if (stream) {
          const alone = fork(CHILD, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
          const answer = await ask(alone, { kind: 'stream', data, bytes: stream.bytes }).finally(() => alone.kill())
          tally.mostMemoryOfAStream = Math.max(tally.mostMemoryOfAStream, answer.memory)
          if (answer.came === 'too large') tally.refused += 1
          if (answer.came !== stream.came) throw new Error(`a stream of ${stream.bytes} bytes came to: ${answer.came}`)
          if (answer.memory > MEMORY) throw new Error(`it took ${answer.memory} MB`)
        }
        const left = existsSync(join(data, 'evidence')) ? readdirSync(join(data, 'evidence')) : []
        if (left.length > 0) throw new Error(`${what ?? 'a stream'} left something behind`)
      },
      async end() {
        child?.kill()
        return tally
      },
    }
  },
}

const CHILD = join(import.meta.dirname, 'evidence-child.ts')

function ask(child: ChildProcess, order: EvidenceOrder): Promise<EvidenceAnswer> {
  return new Promise((done, fail) => {
    const ended = () => fail(new Error('The process that takes evidence in has ended.'))
    child.once('exit', ended)
    child.once('message', (answer) => {
      child.off('exit', ended)
      done(answer as EvidenceAnswer)
    })
    child.send(order)
  })
}

function judge(what: string, { wanted }: HostileEvidence, { came, name, reasons, seen }: EvidenceAnswer): void {
  const said = `${what}: ${came} ${reasons.join(', ')} ${seen}`
  const right =
    wanted === 'kept'
      ? came === 'kept' && ['picture', 'text', 'could not be drawn', 'not opened'].includes(seen)
      : came === 'held' && seen === 'not opened' && wanted.some((reason) => reasons.includes(reason))
  if (!right) throw new Error(said)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[/\\\u0000-\u001f\u202a-\u202e\u2066-\u2069]/.test(name))
    throw new Error(`${what}: its name is shown as it came`)
}
