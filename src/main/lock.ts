import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble, troubleFrom } from '../store/trouble.ts'

/** Who holds a data folder: the whole installation, or one command on its own. */
export type Holder = { readonly pid: number; readonly program: 'start' | 'command' }

/** Take the data folder for this process. A lock left by a process that is gone is taken over. */
export function takeFolder(data: string, program: Holder['program']): () => void {
  const file = join(data, 'candour.lock')
  try {
    mkdirSync(data, { recursive: true })
  } catch (error) {
    throw troubleFrom(error, `preparing ${data}`)
  }
  for (let tries = 0; tries < 3; tries++) {
    try {
      const at = openSync(file, 'wx')
      writeSync(at, JSON.stringify({ pid: process.pid, program } satisfies Holder))
      closeSync(at)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw troubleFrom(error, `preparing ${data}`)
      const holder = holderOf(data)
      if (holder && holder.pid !== process.pid)
        throw new Trouble(
          `${data} is in use by another Candour (process ${holder.pid}). Stop that one, or set CANDOUR_DATA to another folder.`,
        )
      rmSync(file, { force: true })
    }
  }
  throw new Trouble(`${data} is being taken by several starts at once. Run this again.`)
}

/** The living process that holds this folder, if there is one. */
export function holderOf(data: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(join(data, 'candour.lock'), 'utf8')) as Holder
    process.kill(holder.pid, 0)
    return isCandour(holder.pid) ? holder : undefined
  } catch (error) {
    // A process of another account answers so; its file still names it.
    if ((error as { code?: string }).code === 'EPERM')
      return JSON.parse(readFileSync(join(data, 'candour.lock'), 'utf8')) as Holder
    return undefined
  }
}

/** Process numbers are used again: the one named must still be a program of ours. */
function isCandour(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('src/main/')
  } catch {
    return process.platform !== 'linux'
  }
}
