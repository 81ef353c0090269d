// Weighted digits of the GS1 price and measure verifier (General Specifications 7.9.2–7.9.4): the digit is looked up
// in the column of its place.
const MINUS_TWO = [0, 2, 4, 6, 8, 9, 1, 3, 5, 7]
const THREE = [0, 3, 6, 9, 2, 5, 8, 1, 4, 7]
const PLUS_FIVE = [0, 5, 1, 6, 2, 7, 3, 8, 4, 9]
const MINUS_FIVE = [0, 5, 9, 4, 8, 3, 7, 2, 6, 1]

const FOUR_PLACES = [MINUS_TWO, MINUS_TWO, THREE, MINUS_FIVE]
const FIVE_PLACES = [PLUS_FIVE, MINUS_TWO, MINUS_FIVE, PLUS_FIVE, MINUS_TWO]

const weigh = (digits: string, places: readonly (readonly number[])[]) =>
  places.reduce((sum, column, i) => sum + column[digits.charCodeAt(i) - 48]!, 0)

/** The verifier digit of a four- or five-digit price or weight field; null for any other length. */
export const priceCheckDigitOf = (digits: string): number | null => {
  if (digits.length === 4) return (weigh(digits, FOUR_PLACES) * 3) % 10
  if (digits.length === 5) return MINUS_FIVE.indexOf((10 - (weigh(digits, FIVE_PLACES) % 10)) % 10)
  return null
}
