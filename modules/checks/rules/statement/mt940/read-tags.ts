/** A tag of a SWIFT message with everything up to the next: `60F` and `C261128IDR1000,00`. */
export type Tag = { readonly tag: string; readonly line: number; readonly rows: string[] }

const END: Tag['tag'] = '-'

/** The tags of one or more messages; `-` stands where a message ends. What stands before a first tag is an envelope. */
export const readTags = (text: string): Tag[] => {
  const tags: Tag[] = []
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .forEach((row, index) => {
      const bare = row.replace(/^\{1:.*\{4:/, '')
      const match = /^:(\d\d[A-Z]?):(.*)$/.exec(bare)
      if (match) tags.push({ tag: match[1]!, line: index + 1, rows: [match[2]!] })
      else if (/^-\s*\}?\s*(\{.*)?$/.test(bare)) tags.push({ tag: END, line: index + 1, rows: [] })
      else if (bare.trim() !== '') tags.at(-1)?.rows.push(bare)
    })
  return tags
}
