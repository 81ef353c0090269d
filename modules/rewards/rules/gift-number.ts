const luhn = (digits: string): number => {
  const sum = [...digits].reverse().reduce((total, digit, n) => {
    const value = Number(digit) * (n % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** A card number of 16 digits: 6006 (closed-loop gift cards, ISO/IEC 7812), eleven random digits, a Luhn check digit. */
export const giftNumberOf = (random: Uint8Array): string => {
  const body = `6006${Array.from({ length: 11 }, (_, n) => (random[n] ?? 0) % 10).join('')}`
  return body + luhn(body)
}

/** The bare digits of what was typed or scanned. */
export const giftNumberText = (text: string): string => text.replace(/[\s-]/g, '')

/** Whether a text is a card number of ours, by form and check digit. */
export const isGiftNumber = (text: string): boolean =>
  /^6006\d{12}$/.test(text) && luhn(text.slice(0, 15)) === Number(text[15])
