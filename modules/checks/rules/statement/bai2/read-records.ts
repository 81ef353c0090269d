/** A record of BAI2 with its continuations (88): its fields, and the rest as words where the record has words at its end. */
export type Bai2Record = {
  readonly code: string
  readonly line: number
  readonly body: string
  readonly physical: number
}

/** Type, amount, funds and two references; what goes on after them goes on in words, before them with the next field. */
const FIELDS_BEFORE_WORDS = 5

/**
 * Logical records: an 88 goes on where the record before it stopped. A record ends with `/`; one that ends in words may
 * leave it out, and its words may hold commas and slashes.
 */
export const readRecords = (text: string): Bai2Record[] => {
  const records: Bai2Record[] = []
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .forEach((row, index) => {
      const bare = row.trimEnd()
      if (bare === '') return
      const code = bare.slice(0, 2)
      const body = bare.slice(3)
      const last = code === '88' ? records.pop() : undefined
      if (!last) records.push({ code, line: index + 1, body, physical: 1 })
      else {
        const open = last.body.replace(/\s*\/$/, '')
        const inWords = last.code === '16' && open.split(',').length > FIELDS_BEFORE_WORDS
        records.push({ ...last, body: `${open}${inWords ? ' ' : ','}${body.trim()}`, physical: last.physical + 1 })
      }
    })
  return records
}

/** The fields of a record that has no words. */
export const fieldsOf = ({ body }: Bai2Record): string[] =>
  body
    .replace(/\/$/, '')
    .split(',')
    .map(it => it.trim())

/** How many fields the funds type at `at` takes with what belongs to it: V a day and a time, S three amounts, D pairs. */
export const fundsFields = (fields: readonly string[], at: number): number => {
  const type = (fields[at] ?? '').toUpperCase()
  if (type === 'V') return 3
  if (type === 'S') return 4
  const pairs = Number(fields[at + 1])
  return type === 'D' && Number.isInteger(pairs) && pairs >= 0 && pairs < 100 ? 2 + 2 * pairs : 1
}
