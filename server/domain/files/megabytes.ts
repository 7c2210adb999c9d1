/** A megabyte as limits are set and told in: the decimal one, so that 50 MB is the same number everywhere. */
export const megabyte = 1_000_000

/** "50 MB", "1,9 MB", "10 kB": never more than the bytes that are taken in. */
export const megabytesOf = (bytes: number): string =>
  bytes < megabyte
    ? `${Math.floor(bytes / 1_000)} kB`
    : `${String(Math.floor((bytes / megabyte) * 10) / 10).replace('.', ',')} MB`
