/** Text that is HTML already: made by `html` and by nothing a visitor typed. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString() {
    return this.text
  }
}

/** What a template takes: words are escaped, HTML stands as it is, lists follow each other, nothing says nothing. */
export type Part = Html | string | number | false | null | undefined | readonly Part[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string) => text.replace(/[&<>"']/g, sign => ESCAPES[sign]!)

const written = (part: Part): string => {
  if (typeof part === 'string') return escaped(part)
  if (part instanceof Html) return part.text
  if (typeof part === 'number') return String(part)
  return part ? part.map(written).join('') : ''
}

/** HTML from a template; whatever is put into it is escaped unless it is HTML itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => {
  let text = strings[0]!
  for (let n = 0; n < parts.length; n += 1) text += written(parts[n]) + strings[n + 1]!
  return new Html(text)
}

/** HTML of our own that no template wrote: drawings, data for machines. Never of what somebody typed. */
export const ready = (text: string): Html => new Html(text)

/** An attribute that is there or not: `checked`, `aria-current="page"`. */
export const when = (condition: unknown, attribute: string): Html => ready(condition ? ` ${attribute}` : '')
