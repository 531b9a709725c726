import type { EvidenceHouse } from '../actions/evidence/house.ts'
import { type Scan, scanNext } from '../actions/evidence/scan.ts'

type Store = Parameters<typeof scanNext>[0]

const BETWEEN_LOOKS = 500

/** Has the files that wait for the scanner scanned, one at a time, until stopped. */
export function startScanning(store: Store, house: EvidenceHouse, scan: Scan): { stop(): Promise<void> } {
  let ended = false
  let wake = () => {}
  const running = (async () => {
    while (!ended) {
      // A database that restarts is met again: the file goes on waiting.
      const done = await scanNext(store, house, scan).catch(() => 'none waits' as const)
      if (done === 'scanned one') continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, BETWEEN_LOOKS)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
        if (ended) wake()
      })
    }
  })()

  return {
    stop: async () => {
      ended = true
      wake()
      await running
    },
  }
}
