/** What a command prints, and how it ends: 0 done, 1 refused or a check failed, 2 called wrongly. */
export type Said = { readonly exit: 0 | 1 | 2; readonly out: string; readonly data?: object }

/** What a command needs of whoever runs it: a clock that counts milliseconds, and the language of who reads. */
export type Edge = { readonly now: () => number; readonly language: 'id' | 'en' }

/** A whole number from 0 as somebody typed it; what stands for nothing typed; undefined: that is no such number. */
export const wholeIn = <Absent>(text: string | undefined, absent: Absent): number | Absent | undefined => {
  if (text === undefined) return absent
  const value = Number(text)
  return /^\d+$/.test(text) && Number.isSafeInteger(value) ? value : undefined
}
