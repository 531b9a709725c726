import type { FastifyServerOptions } from 'fastify'

/** An address, a browser or a time could tell who came: only failures are logged, and without any of these. */
export function logging(level: string): Exclude<FastifyServerOptions['logger'], boolean | undefined> {
  return {
    level,
    base: null,
    timestamp: false,
    serializers: {
      err: describeError,
      req: (request: { readonly method: string }) => ({ method: request.method }),
      res: (reply: { readonly statusCode?: number }) => ({ statusCode: reply.statusCode ?? 0 }),
    },
  }
}

/** Its class, its code, and where; never its message, which may quote what it choked on. */
function describeError(error: Error & { readonly code?: string }): { type: string; message: string; stack: string } {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { type: error.name, message: error.code ?? '', stack: frames.join('\n') }
}
