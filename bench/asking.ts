/**
 * A process of its own that asks for pages. It reads one JSON line from standard input: an address and requests, each with
 * the millisecond at which it is due; or a number of people who each ask again as soon as they are answered. It writes one
 * JSON line. A time is from the last byte of the request to the last byte of the answer, waiting for a connection included
 * only where the house does not take one.
 */
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { PlannedRequest } from './people-at-work.ts'

export type Asking = {
  readonly address: string
  readonly requests: readonly (PlannedRequest & { readonly due: number })[]
  /** Undefined for open arrival: each at its own moment, whatever became of those before. */
  readonly atOnce: number | undefined
}

export type Asked = {
  readonly answers: readonly {
    readonly page: string
    readonly ms: number
    readonly status: number
    readonly late: number
  }[]
  readonly seconds: number
  /** The share of one processor that asking itself took. */
  readonly load: number
}

if (import.meta.main) {
  const asking: Asking = JSON.parse(await text(process.stdin))
  process.stdout.write(JSON.stringify(await ask(asking)))
  process.exit(0)
}

async function ask({ address, requests, atOnce }: Asking): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce ?? 200 })
  const before = process.cpuUsage()
  const began = performance.now()
  const answers =
    atOnce === undefined ? await inTime(agent, address, requests) : await inTurn(agent, address, requests, atOnce)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(before)

  return { answers, seconds, load: (user + system) / 1e6 / seconds }
}

function inTime(agent: Agent, address: string, requests: Asking['requests']) {
  const began = performance.now()
  return Promise.all(
    requests.map(async (each) => {
      await new Promise((done) => setTimeout(done, each.due - (performance.now() - began)))
      return { ...(await answerTo(agent, address, each)), late: 0, due: each.due, sent: performance.now() - began }
    }),
  ).then((answers) => answers.map(({ due, sent, ...answer }) => ({ ...answer, late: sent - answer.ms - due })))
}

async function inTurn(agent: Agent, address: string, requests: Asking['requests'], atOnce: number) {
  const left = [...requests]
  const answers: Asked['answers'][number][] = []
  const person = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift())
      answers.push({ ...(await answerTo(agent, address, next)), late: 0 })
  }
  await Promise.all(Array.from({ length: atOnce }, person))

  return answers
}

function answerTo(agent: Agent, address: string, { page, method, path, cookie, body }: PlannedRequest) {
  return new Promise<{ page: string; ms: number; status: number }>((done, failed) => {
    const headers = body === undefined ? { cookie } : { cookie, 'content-type': 'application/x-www-form-urlencoded' }
    let sent = performance.now()
    const asked = request(`${address}${path}`, { agent, method, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => done({ page, ms: performance.now() - sent, status: answer.statusCode ?? 0 }))
      answer.on('error', failed)
    })
    asked.on('finish', () => {
      sent = performance.now()
    })
    asked.on('error', failed)
    asked.end(body)
  })
}
