import type { NoteFault } from '../faults.ts'

/** An element without its namespace; `line` is where it opens. */
export type Element = {
  readonly name: string
  readonly attributes: string
  readonly line: number
  readonly children: Element[]
  text: string
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const HIGHEST = 0x10ffff

const plain = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{1,4});/gi, (whole, name: string) => {
    if (name[0] !== '#') return ENTITIES[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= HIGHEST ? String.fromCodePoint(code) : whole
  })

/** One piece of markup, or the text up to the next: comments, CDATA and instructions whole. */
const PIECE =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|([^<]+)|</g
/** Nesting beyond what any message has: a file made to hurt. */
const DEEPEST = 60

/** The tree of an XML text; null and a fault where it is not well formed. Document types are refused: banks send none. */
export const readXml = (text: string, note: NoteFault): Element | null => {
  const root: Element = { name: '', attributes: '', line: 1, children: [], text: '' }
  const stack = [root]
  let line = 1
  for (const match of text.matchAll(PIECE)) {
    const [piece, cdata, close, full, attributes, alone, words] = match
    const top = stack.at(-1)!
    if (words !== undefined) top.text += plain(words)
    else if (cdata !== undefined) top.text += cdata
    else if (full !== undefined) {
      const name = full.slice(full.indexOf(':') + 1)
      if (close && (top.name !== name || stack.length === 1)) return note('xml-broken', line, name, piece)
      if (close) stack.pop()
      else {
        const child = { name, attributes: attributes!, line, children: [], text: '' }
        top.children.push(child)
        if (!alone) stack.push(child)
        if (stack.length > DEEPEST) return note('xml-broken', line, name, piece)
      }
    } else if (piece === '<') return note('xml-broken', line, top.name, text.slice(match.index, match.index + 40))
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) line += 1
  }
  return stack.length === 1 ? root : note('file-cut', line, stack.at(-1)!.name)
}

/** The elements at a path of names below one. */
export const all = (element: Element, path: string): Element[] =>
  path
    .split('/')
    .reduce((found, name) => found.flatMap(it => it.children.filter(child => child.name === name)), [element])

/** The first element of several paths, in their order. */
export const first = (element: Element, ...paths: readonly string[]): Element | undefined =>
  paths.flatMap(path => all(element, path))[0]

export const textOf = (element: Element, ...paths: readonly string[]): string =>
  first(element, ...paths)
    ?.text.replace(/\s+/g, ' ')
    .trim() ?? ''
