/** What a command prints, and how it ends: 0 done, 1 refused, 2 called wrongly. */
export type Said = { readonly exit: 0 | 1 | 2; readonly out: string; readonly data?: object }

/** Rounds for showing: `places` digits after the point. */
export const rounded = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places

/** A number an option gave, within its bounds; null where it is not one. */
export const numberGiven = (text: string | undefined, absent: number, low: number, high: number): number | null => {
  if (text === undefined) return absent
  const value = Number(text.replace(',', '.'))
  return text.trim() !== '' && value >= low && value <= high ? value : null
}
