import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const AT = (file: string): string => JSON.stringify(pathToFileURL(new URL(file, import.meta.url).pathname).href)

/** What a process of its own needs to bring a history in. `rows` and `rowsPerBatch` are of the invented file. */
type Order = {
  readonly address: string
  readonly data: string
  readonly person: string
  readonly force: string
  readonly rows: number
  readonly rowsPerBatch: number
}

const INVENTED = `
  import { openStore } from ${AT('../src/store/database.ts')}
  import { bringIn, inventedFile } from ${AT('../src/actions/import/test-history.ts')}
  const { address, data, person, force, rows, rowsPerBatch } = JSON.parse(process.env.CANDOUR_ORDER)
  const store = openStore(address, 4)
  const onProgress = (done) => void process.stdout.write('batch ' + done + '\\n')
  await bringIn({ store, data, person }, inventedFile(rows), { force, rowsPerBatch, onProgress, onWaiting: () => {} })
  await store.destroy()`

const COMMAND = `
  import { openStore } from ${AT('../src/store/database.ts')}
  import { runImportCommand } from ${AT('../src/cli/import.ts')}
  const { address, data, person, args } = JSON.parse(process.env.CANDOUR_ORDER)
  const store = openStore(address, 6)
  process.exitCode = await runImportCommand(args, { store, data, person })
  await store.destroy()
  process.stderr.write('peak memory in MB: ' + Math.round(process.resourceUsage().maxRSS / 1024) + '\\n')`

function start(program: string, order: object): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program], {
    env: { ...process.env, CANDOUR_ORDER: JSON.stringify(order) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/**
 * Bring the invented file in from a process that is killed without warning after some batches and some milliseconds.
 *
 * @returns whether it had ended before it could be killed
 */
export async function importAndKill(order: Order, afterBatches: number, afterMilliseconds: number): Promise<boolean> {
  const child = start(INVENTED, order)
  const ended = exitOf(child)
  let batches = 0
  if (child.stdout)
    for await (const _line of createInterface({ input: child.stdout })) {
      batches += 1
      if (batches === afterBatches) setTimeout(() => child.kill('SIGKILL'), afterMilliseconds)
    }

  const { code, signal } = await ended
  if (code !== 0 && signal === null) throw new Error(`the import ended by itself, with ${code}`)

  return code === 0
}

/** What the command printed, how it ended, and what it cost. */
export type Commanded = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly words: string
  readonly seconds: number
  readonly megabytes: number
}

/** Run `candour import …` in a process of its own; `onLine` is told each line of its words and may kill it. */
export async function importByCommand(
  order: { readonly address: string; readonly data: string; readonly person: string; readonly args: readonly string[] },
  onLine?: (line: string, child: ChildProcess) => void,
): Promise<Commanded> {
  const began = performance.now()
  const child = start(COMMAND, order)
  let [out, words] = ['', '']
  child.stdout?.on('data', (piece: Buffer) => {
    out += piece.toString()
  })
  if (child.stderr)
    createInterface({ input: child.stderr }).on('line', (line) => {
      words += `${line}\n`
      onLine?.(line, child)
    })
  const ended = await exitOf(child)
  const megabytes = Number(/peak memory in MB: (\d+)/.exec(words)?.[1] ?? Number.NaN)

  return { ...ended, out, words, seconds: (performance.now() - began) / 1000, megabytes }
}

function exitOf(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })))
}
