/** A number of the body's own register, `NNN/YY`: running number and the year the case was opened. */
export type Dnr = { number: number; year: number }

// "0044/21" is the form of another register: ours would print it as "044/21".
const pattern = /^(\d{3}|[1-9]\d{3,4})\/(\d{2})$/

/** "044/21" → { number: 44, year: 2021 }; undefined for anything else (a foreign number, say "S2019/05298/FS"). */
export const parseDnr = (text: string): Dnr | undefined => {
  const [, number, year] = pattern.exec(text.trim()) ?? []
  if (!number || !year || Number(number) === 0) return undefined
  return { number: Number(number), year: centuryOf(Number(year)) + Number(year) }
}

/** { number: 44, year: 2021 } → "044/21". */
export const formatDnr = ({ number, year }: Dnr): string =>
  `${String(number).padStart(3, '0')}/${String(year % 100).padStart(2, '0')}`

// Registers of this kind began after 1970; a two-digit year from 70 on is of the last century.
const centuryOf = (year: number): number => (year >= 70 ? 1900 : 2000)
