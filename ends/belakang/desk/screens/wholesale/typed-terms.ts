/** A whole amount as people type it, `25.000.000`; null where it is none. */
export const wholeOf = (text: string): number | null => {
  const digits = text.replaceAll(/[.\s]/g, '')
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null
}

/** Millionths of a degree from `-6.26` or `-6,26`; null where it is empty or off the earth. */
export const millionthsOf = (text: string, most: number): number | null => {
  const found = /^(-?)(\d{1,3})(?:[.,](\d{1,6})\d*)?$/.exec(text.trim())
  if (!found) return null
  const value = Number(found[2]) * 1_000_000 + Number((found[3] ?? '').padEnd(6, '0'))
  if (value > most * 1_000_000) return null
  return found[1] && value !== 0 ? -value : value
}

export const textOfMillionths = (value: number | null | undefined): string => {
  if (value === null || value === undefined) return ''
  const whole = Math.trunc(Math.abs(value) / 1_000_000)
  return `${value < 0 ? '-' : ''}${whole}.${String(Math.abs(value) % 1_000_000).padStart(6, '0')}`
}

/** Minutes after midnight from `07:30`. */
export const minuteOf = (text: string): number | null => {
  const found = /^(\d{2}):(\d{2})$/.exec(text)
  return found ? Number(found[1]) * 60 + Number(found[2]) : null
}

export const textOfMinute = (minute: number): string =>
  `${String(Math.trunc(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
