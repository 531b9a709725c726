import type { FastifyRequest } from 'fastify'
import type { Acting } from '../../actions/acting.ts'

/** What importing needs beside the signed-in person: where files are kept. */
export type ImportContext = { readonly acting: (request: FastifyRequest) => Acting; readonly data: string }
