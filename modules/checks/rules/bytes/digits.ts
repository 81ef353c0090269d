/** The number that digits alone write; null when anything else stands there, or nothing. Exact up to 15 digits. */
export const readDigits = (bytes: Uint8Array, from: number, to: number): number | null => {
  let value = 0
  for (let i = from; i < to; i += 1) {
    const digit = bytes[i]! - 0x30
    if (digit < 0 || digit > 9) return null
    value = value * 10 + digit
  }
  return from < to ? value : null
}

/** As `readDigits`, but blanks before and after are let pass: how NB fields and careless senders write numbers. */
export const readLooseDigits = (bytes: Uint8Array, from: number, to: number): number | null => {
  let [first, end] = [from, to]
  while (first < end && bytes[first] === 0x20) first += 1
  while (end > first && bytes[end - 1] === 0x20) end -= 1
  return readDigits(bytes, first, end)
}

const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1]

/** ABA routing number, nine digits from `from`: weights 3-7-1, sum divisible by ten. False also when not all digits. */
export const passesAba = (bytes: Uint8Array, from: number): boolean => {
  let sum = 0
  for (let i = 0; i < 9; i += 1) {
    const digit = bytes[from + i]! - 0x30
    if (!(digit >= 0 && digit <= 9)) return false
    sum += digit * WEIGHTS[i]!
  }
  return sum % 10 === 0
}

/** The text of a decoded record's columns. Latin-1; short pieces only. */
export const textOf = (bytes: Uint8Array, from: number, to: number): string => {
  let text = ''
  for (let i = from; i < to; i += 1) text += String.fromCharCode(bytes[i]!)
  return text
}

/** True when every byte of the columns is `byte`. */
export const filledWith = (bytes: Uint8Array, from: number, to: number, byte: number): boolean => {
  for (let i = from; i < to; i += 1) if (bytes[i] !== byte) return false
  return true
}
