import { z } from 'zod'
import { LIVE_MATTER_KINDS } from '../../domain/matter.ts'
import { oneOf } from '../answers.ts'

const SHOWN = ['live', 'mine', 'history'] as const
const KEY = z.string().max(100).optional().catch(undefined)

const asked = z.object({ show: oneOf(SHOWN), kind: oneOf(LIVE_MATTER_KINDS), after: KEY })
const looked = z.object({ after: KEY })
const assigned = z.object({
  person: z.string().max(100).catch(''),
  capacity: oneOf(['investigates', 'supervises', 'decides', 'outside eye']),
  standing: z.enum(['on', 'off']).catch('on'),
})

const now = z.object({ now: z.string().max(30).optional().catch(undefined) })

export type MattersAsked = z.infer<typeof asked>

/** Which part of the list of matters an address asks for. */
export function readMattersAsked(query: unknown): MattersAsked {
  return asked.parse(query)
}

/** From where on the list of who has looked goes on. */
export function readLooked(query: unknown): z.infer<typeof looked> {
  return looked.parse(query)
}

/** Whom to put on a matter, or to take off it. */
export function readAssignment(body: unknown): z.infer<typeof assigned> {
  return assigned.parse(body)
}

/** What has just been recorded, where one came from. */
export function readNow(query: unknown): string | undefined {
  return now.parse(query).now
}
