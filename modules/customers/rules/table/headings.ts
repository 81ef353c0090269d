/** A file as it was read: a column a heading; headings are `column 1 …` where the file has none. */
export type Table = {
  readonly named: boolean
  readonly headings: readonly string[]
  readonly columns: readonly (readonly string[])[]
  readonly rows: number
}

/** A heading as it is compared: small letters and digits, words parted by one line. */
export const plainHeading = (heading: string): string =>
  heading
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')

/** The first column whose heading fits the first pattern that any fits; -1 when none does. */
export const columnNamed = ({ headings }: Table, patterns: readonly RegExp[], not: readonly number[] = []): number => {
  const names = headings.map(plainHeading)
  for (const pattern of patterns) {
    const at = names.findIndex((name, i) => !not.includes(i) && pattern.test(name))
    if (at >= 0) return at
  }
  return -1
}
