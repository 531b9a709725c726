/** Something outside Candour stands in the way of starting. The message is one line that says what to do. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
  readonly code = 'CANDOUR_TROUBLE'
}

/** The one line for a system error met while preparing folders, sockets or files. */
export function troubleFrom(error: unknown, doing: string): Trouble {
  const code = (error as { code?: string }).code
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST')
    return new Trouble(`${doing}: the folder cannot be written. Set CANDOUR_DATA to a folder that you own.`, {
      cause: error,
    })
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100')
    return new Trouble(
      `${doing}: the disk is full. Free some space, or set CANDOUR_DATA to a folder on another disk.`,
      { cause: error },
    )
  if (error instanceof Trouble) return error
  return new Trouble(
    `${doing}: it failed (${code ?? (error as Error).name}). Run again; if it repeats, see docs/how-to/when-it-does-not-start.md.`,
    {
      cause: error,
    },
  )
}
