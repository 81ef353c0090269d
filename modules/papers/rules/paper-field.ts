/** What stands in a field, which decides how it is read: dates as 2026-11-12, amounts in whole rupiah. */
export const FIELD_TYPES = ['text', 'code', 'date', 'amount', 'npwp'] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** A field of a kind of paper, and the words it is announced by, the most telling first. */
export type PaperField = { readonly name: string; readonly type: FieldType; readonly labels: readonly string[] }

/** A word as a reader of pictures found it: where it stands, in dots, and how sure that is, 0 to 100. */
export type SeenWord = {
  readonly text: string
  readonly sure: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Words of one line of print, from left to right. */
export type SeenLine = readonly SeenWord[]

/** What a field seems to say; `sure` in thousandths. */
export type Proposal = { readonly name: string; readonly value: string; readonly sure: number }
