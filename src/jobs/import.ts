import { takeUpImports } from '../actions/import/take-up.ts'

type Store = Parameters<typeof takeUpImports>[0]

const BETWEEN_LOOKS = 500

/**
 * Goes on with the imports that people ask for in the browser, one at a time, until stopped; it then leaves after the
 * batch in hand, and the next process takes them up.
 *
 * It looks at the state that each import keeps anyway. A queue beside that would be a second truth: an import can be
 * stopped, resumed and killed, and its place in the file is known from its batches alone.
 */
export function startImportRunner(store: Store, data: string): { stop(): Promise<void> } {
  let ended = false
  let wake = () => {}
  const running = (async () => {
    while (!ended) {
      // A database that restarts is met again; what failed with an import is noted with that import.
      await takeUpImports(store, data, () => ended).catch(() => undefined)
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
