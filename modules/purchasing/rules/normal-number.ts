/**
 * The number of a supplier's document as it is compared: capitals, and any run of other signs one dash, so that
 * `inv/2026 014` and `INV-2026-014` are the same invoice.
 */
export const normalNumber = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]+/g, '-')
    .replace(/^-|-$/g, '')
