import { existsSync } from 'node:fs'

/** A data folder that holds the demonstration force of 250,000 allegations. */
export async function forceAtScale(): Promise<{ readonly folder: string; readonly done: () => void }> {
  const folder = process.env.CANDOUR_BENCH_FORCE
  if (folder === undefined || !existsSync(folder)) throw new Error('CANDOUR_BENCH_FORCE names no data folder')
  return { folder, done: () => undefined }
}
