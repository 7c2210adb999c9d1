/** What goal 4 of the verksamhetsplan asks for: quorate at 90 percent of the meetings or more. */
export const targetPercent = 90

/** 8 of 9 is 88.9; null of none. */
export const percentOf = (quorate: number, counted: number): number | null =>
  counted === 0 ? null : Math.round((1000 * quorate) / counted) / 10

/** Told by whole numbers, so that no rounding decides: 9 of 10 meets it, 8 of 9 does not. */
export const isTargetMet = (quorate: number, counted: number): boolean | null =>
  counted === 0 ? null : 100 * quorate >= targetPercent * counted
