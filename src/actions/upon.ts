import { parseReference } from '../domain/reference.ts'
import type { Upon } from './acting.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A matter as an address or another act names it. What cannot be a name finds nothing, like a name that nothing bears. */
export function uponMatter(named: string): Upon {
  return { kind: 'matter', named: readName(named) }
}

/** A person serving with the police, named likewise. */
export function uponPerson(named: string): Upon {
  return { kind: 'person serving', named: readName(named) }
}

function readName(named: string): string {
  if (UUID.test(named)) return named
  const read = parseReference(named)

  return read.ok ? read.reference : ''
}

/** An id that came from an address or a form; what is none is treated like one that nothing bears. */
export function readId(text: string | undefined): string | undefined {
  return text !== undefined && UUID.test(text) ? text : undefined
}
