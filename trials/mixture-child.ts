import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import type { Cast, Told } from './mixture.ts'

const AT = (file: string): string => JSON.stringify(pathToFileURL(new URL(file, import.meta.url).pathname).href)

/** What a process that acts is told. `hands` act at the same time, each on a connection of its own. */
export type Order = {
  readonly address: string
  readonly cast: Cast
  readonly seed: number
  readonly hands: number
  readonly acts: number
}

// An outage is met again until as many acts as were ordered have been answered.
const PROGRAM = `
  import { openStore } from ${AT('../src/store/database.ts')}
  import { actOnce } from ${AT('./mixture.ts')}
  import { randomFor } from ${AT('./random.ts')}
  const { address, cast, seed, hands, acts } = JSON.parse(process.env.CANDOUR_ORDER)
  const store = openStore(address, hands)
  let answered = 0
  const tell = (told) => {
    if (told.did !== 'nothing') answered += 1
    process.stdout.write(JSON.stringify(told) + '\\n')
  }
  await Promise.all(Array.from({ length: hands }, async (_, hand) => {
    for (let step = 0; answered < acts; step += 1) {
      const before = answered
      await actOnce(store, cast, randomFor(seed, step * hands + hand), tell)
      if (answered === before) await new Promise((done) => setTimeout(done, 100))
    }
  }))
  await store.destroy()`

/** Act in a process of its own. `onTold` is told of each act as it is answered, and may kill it. */
export async function actInProcess(
  order: Order,
  onTold: (told: Told, child: ChildProcess) => void,
): Promise<readonly Told[]> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', PROGRAM],
    { env: { ...process.env, CANDOUR_ORDER: JSON.stringify(order) }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let words = ''
  child.stderr?.on('data', (piece: Buffer) => {
    words += piece.toString()
  })
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  )
  const told: Told[] = []
  if (child.stdout)
    for await (const line of createInterface({ input: child.stdout })) {
      const one = readTold(line)
      if (!one) continue
      told.push(one)
      onTold(one, child)
    }
  const { code, signal } = await ended
  if (code !== 0 && signal === null) throw new Error(`the process that acts ended by itself: ${words.slice(0, 600)}`)

  return told
}

/** The last line of a killed process may be half a line: what it says was not told. */
function readTold(line: string): Told | undefined {
  try {
    return JSON.parse(line) as Told
  } catch {
    return undefined
  }
}
