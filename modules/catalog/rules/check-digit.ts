/**
 * The GS1 check digit for the digits before it: weights 3, 1, 3 … from the right, modulo 10 (GS1 General
 * Specifications 7.9.1). The text must hold digits only.
 */
export const checkDigitOf = (digits: string): number => {
  let sum = 0
  for (let i = digits.length - 1, weight = 3; i >= 0; i -= 1, weight = 4 - weight)
    sum += (digits.charCodeAt(i) - 48) * weight
  return (10 - (sum % 10)) % 10
}

/** Whether the last digit checks the ones before it. False where anything but a digit stands. */
export const checks = (code: string): boolean => {
  let sum = 0
  for (let i = code.length - 1, weight = 1; i >= 0; i -= 1, weight = 4 - weight) {
    const digit = code.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return false
    sum += digit * weight
  }
  return sum % 10 === 0
}

export const isDigits = (text: string): boolean => {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return text.length > 0
}
