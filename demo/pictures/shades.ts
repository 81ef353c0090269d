const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))

/** `percent` of `other` mixed into `colour`; both `#rrggbb`. */
export const mix = (colour: string, other: string, percent: number): string => {
  const [from, to] = [channels(colour), channels(other)]
  const mixed = from.map((value, n) => Math.round((value * (100 - percent) + to[n]! * percent) / 100))
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}

/** A colour with what it needs to look solid. */
export type Shades = { readonly main: string; readonly dark: string; readonly light: string; readonly pale: string }

export const shadesOf = (main: string): Shades => ({
  main,
  dark: mix(main, '#1a1426', 28),
  light: mix(main, '#ffffff', 32),
  pale: mix(main, '#ffffff', 84),
})
