/** A member card as kept: capitals and digits, 6 to 32, without spaces or dashes; null when the text is no card number. */
export const normalCard = (text: string): string | null => {
  const card = text.toUpperCase().replace(/[\s-]/g, '')
  return /^[0-9A-Z]{6,32}$/.test(card) ? card : null
}
