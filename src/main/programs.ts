import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** A part of the installation that runs as a process of its own, with its own database role. */
export type Program = {
  readonly name: 'staff' | 'portal' | 'jobs'
  /** What it is told once that is known. */
  readonly settings: () => Promise<Readonly<Record<string, string>>>
}

/** A running part, restarted when it dies; `stop` ends it for good. */
export type Running = { readonly ready: Promise<void>; readonly stop: () => Promise<void> }

const ENOUGH_FAILURES = 5

/**
 * Keep one part running. It ends by itself when this process goes away, because the channel between them closes; a part
 * that dies is started again, and one that keeps dying is reported once.
 */
export function keepRunning(program: Program, say: (line: string) => void): Running {
  let stopping = false
  let child: ChildProcess
  let failures = 0
  let settle: { ready: () => void; failed: (error: Error) => void }
  const ready = new Promise<void>((done, failed) => {
    settle = { ready: done, failed }
  })

  const start = () => {
    child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, `${program.name}.ts`)],
      {
        env: {
          PATH: process.env.PATH ?? '',
          HOME: process.env.HOME ?? '',
          TMPDIR: process.env.TMPDIR ?? '/tmp',
          NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
        },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    )
    const started = child
    program.settings().then(
      (settings) => started.connected && started.send(settings),
      () => started.kill(),
    )
    child.on('message', (message) => {
      if ((message as { ready?: string }).ready) settle.ready()
    })
    child.once('exit', (code) => {
      if (stopping) return
      failures++
      if (failures >= ENOUGH_FAILURES) {
        say(
          `candour: ${program.name} ended ${failures} times (last with ${code ?? 'a signal'}). Stop Candour and look at the lines above.`,
        )
        settle.failed(new Error(`${program.name} does not start`))
        return
      }
      setTimeout(start, 200 * failures)
      setTimeout(() => failures--, 60_000).unref()
    })
  }
  start()

  return {
    ready,
    stop: async () => {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      const patience = setTimeout(() => child.kill('SIGKILL'), 8000)
      await ended
      clearTimeout(patience)
    },
  }
}
