import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** A page description and the values it reads, as text. */
export type Typesetting = { readonly source: string; readonly values: unknown }

let compiler: NodeCompiler | undefined

/** What cannot be set: a sign that no font here has, or a mistake in the layout. It quotes nothing of the words. */
export class CannotTypeset extends Error {
  override readonly name = 'CannotTypeset'
  readonly code = 'CANDOUR_CANNOT_TYPESET'

  constructor() {
    super('The document could not be set.')
  }
}

/**
 * A PDF that a screen reader can read (PDF/UA-1): values in, bytes out, and the same bytes for the same values. The only
 * place that knows the compiler; the source is plain Typst, so that it can be set in a browser too.
 */
export function typeset({ source, values }: Typesetting): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: import.meta.dirname })
  try {
    return compiler.pdf(
      { mainFileContent: source, inputs: { values: JSON.stringify(values) } },
      { pdfStandard: 'ua-1', creationTimestamp: 0 },
    )
  } catch {
    throw new CannotTypeset()
  } finally {
    compiler.evictCache(10)
  }
}
