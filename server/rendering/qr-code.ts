import { encode } from 'uqr'

/** A QR code as one path of squares with the side 1, in a view box with this side; a light border is part of it. */
export type QrCode = { side: number; path: string }

/** Drawn with attributes alone: the content security policy takes no style in the page. */
export const qrCode = (text: string): QrCode => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { side: size, path: squares.join('') }
}
