import { setTimeout as pause } from 'node:timers/promises'
import { type Embedded, startEmbedded } from '../store/embedded-postgres.ts'
import { troubleFrom } from '../store/trouble.ts'

/** Long enough that a full disk is not made fuller by the attempts, short enough that nobody has to restart by hand. */
const BETWEEN_ATTEMPTS = 2_000

/**
 * Start a database again that ended by itself, as often as it takes: whatever stands in the way, above all a full disk, is said
 * in one line when it changes, and the house goes on answering meanwhile.
 *
 * @returns undefined once `ended` says that the house is ending
 */
export async function revive(
  data: string,
  say: (line: string) => void,
  ended: () => boolean,
): Promise<Embedded | undefined> {
  let said = ''
  while (!ended()) {
    try {
      const server = await startEmbedded(data)
      if (!ended()) return server
      await server.stop()
    } catch (error) {
      const line = troubleFrom(error, 'starting the database again').message
      if (line !== said) say(`candour: ${line} Trying again.`)
      said = line
      await pause(BETWEEN_ATTEMPTS)
    }
  }
  return undefined
}
