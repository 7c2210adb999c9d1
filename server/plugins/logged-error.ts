export type LoggedError = { type: string; code: string; message: string; stack: string }

/**
 * What the log is told of an error: enough to find where it happened, and nothing that was written. Of an edit that came too
 * late the text as it stands stays out, and of what could not be read the place that is quoted.
 */
export const loggedError = (error: unknown): LoggedError => {
  if (!(error instanceof Error)) return { type: typeof error, code: '', message: '', stack: '' }
  const { name: type, message, stack = '' } = error
  const code = 'code' in error ? String(error.code) : ''
  return { type, code, message: quotes(error, code) ? '' : message, stack: framesOf(stack) }
}

/** A message of a parser, or of SQLite's, may quote what it was given; that of a constraint names the column. */
const quotes = (error: Error, code: string): boolean =>
  error instanceof SyntaxError ||
  code === 'FST_ERR_VALIDATION' ||
  (error.name === 'SqliteError' && !/^SQLITE_(CONSTRAINT|BUSY)/.test(code))

// The first lines of a stack are the message once more.
const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .join('\n')
