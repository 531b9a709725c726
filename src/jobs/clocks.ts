import { takeUpClocks } from '../actions/clock/take-up-clocks.ts'
import { raiseEscalations } from '../actions/escalation/raise.ts'
import { sendMail } from '../actions/escalation/send-mail.ts'
import { type MailServer, mailTo } from './mail.ts'

type Store = Parameters<typeof takeUpClocks>[0]

const EVERY_MINUTE = 60_000

/** One round: bring matters up to the day, tell what is late to those outside, send what waits to be sent. */
export async function clockRound(store: Store, send: ReturnType<typeof mailTo>, now: () => Date): Promise<void> {
  const world = { now, bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) }
  while ((await takeUpClocks(store, world)) > 0);
  while ((await raiseEscalations(store, world)) > 0);
  await sendMail(store, now(), send)
}

/**
 * What falls due by itself, round by round until stopped. It asks the record each time and keeps no queue beside it: killed in
 * the middle of a round, the next one finds what is left, and nothing twice.
 */
export function startClockRounds(
  store: Store,
  server: MailServer | undefined,
  options: { readonly interval?: number; readonly now?: () => Date; readonly say?: (line: string) => void } = {},
): { stop(): Promise<void> } {
  const { interval = EVERY_MINUTE, now = () => new Date() } = options
  const say = options.say ?? ((line: string) => process.stderr.write(`candour: ${line}\n`))
  const send = mailTo(server)
  let ended = false
  let wake = () => {}
  let said = ''
  const running = (async () => {
    while (!ended) {
      const line = await clockRound(store, send, now).then(
        () => '',
        (error: { readonly code?: string; readonly name?: string }) =>
          `clocks were not looked at (${error.code ?? error.name}); trying again.`,
      )
      if (line !== said && line !== '') say(line)
      said = line
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, interval)
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
