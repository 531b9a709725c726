import { publishCodes } from '../actions/statement/publish-codes.ts'

type Store = Parameters<typeof publishCodes>[0]

const BETWEEN_LOOKS = 1_000

/**
 * Publishes what copies are checked by, soon after each signature, and asks for a checkpoint over it, until stopped.
 *
 * @param published told when something was published: a checkpoint is waited for
 */
export function startPublishingCodes(store: Store, published: () => void): { stop(): Promise<void> } {
  let ended = false
  let wake = () => {}
  const running = (async () => {
    while (!ended) {
      // A database that restarts is met again at the next look.
      if ((await publishCodes(store).catch(() => 0)) > 0) published()
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
