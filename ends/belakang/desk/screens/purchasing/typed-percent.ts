/** Hundredths of a percent as people type percents: `2,5` is 250; null where it is none, or empty. */
export const typedPercent = (text: string): number | null => {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim())
  if (!match) return null
  const value = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return value <= 10_000 ? value : null
}

/** The same back: 250 is `2,5`. */
export const percentText = (bp: number): string => {
  const part = String(bp % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.trunc(bp / 100)}${part ? `,${part}` : ''}`
}
