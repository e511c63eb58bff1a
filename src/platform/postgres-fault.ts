/** A start of the database that cannot succeed, in words that tell whoever runs it what to do. */
export class StartFault extends Error {
  override readonly name = 'StartFault'
}

/** Turns what the system or a PostgreSQL program said into a `StartFault` when there is something plain to say about it. */
export function explain(cause: unknown, folder: string): unknown {
  if (cause instanceof StartFault) return cause
  const said = cause instanceof Error ? cause.message : String(cause)
  const code = codeOf(cause)
  if (code === 'ENOSPC' || code === 'EDQUOT' || /no space left on device|disk quota exceeded/i.test(said))
    return new StartFault(`The disk that holds ${folder} is full. Make room and start again; nothing was lost.`, {
      cause,
    })
  if (code === 'EROFS' || /read-only file system/i.test(said))
    return new StartFault(
      `${folder} is on a disk that can only be read. Set DATA_DIR to a folder that can be written.`,
      {
        cause,
      },
    )
  return cause
}

/** The system's code of an error (`ENOENT`), or undefined. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
