/// <reference path="./untyped.d.ts" />
import { Parser } from 'saxen'

type Piece = { readonly name: string; readonly attributes: readonly string[]; readonly children: Piece[]; text: string }

const XMLNS = /^xmlns(:|$)/

/** Names with their namespace in place of whatever prefix a writer chose. */
const expand = (name: string, spaces: Readonly<Record<string, string>>, isAttribute: boolean): string => {
  const cut = name.indexOf(':')
  if (cut < 0) return isAttribute ? name : `{${spaces[''] ?? ''}}${name}`
  return `{${spaces[name.slice(0, cut)] ?? name.slice(0, cut)}}${name.slice(cut + 1)}`
}

const NUMBER = /^-?\d+(\.\d+)?$/

/** Numbers by what they count; a value that names a type carries a prefix of its own: `xsi:type="bpmn:tFormalExpression"`. */
const value = (name: string, text: string, spaces: Readonly<Record<string, string>>): string => {
  if (isType(name)) return expand(text, spaces, false)
  return NUMBER.test(text) ? String(Number(text)) : text.replace(/\r\n?/g, '\n').trim()
}

const isType = (name: string) => name === '{http://www.w3.org/2001/XMLSchema-instance}type'

/** Attributes that say only what is so anyway: defaults of the standard, and types that shapes have without saying. */
const saysNothing = (element: string, name: string, text: string, defaults: ReadonlySet<string>): boolean =>
  defaults.has(`${name}=${text}`) || (isType(name) && /^\{[^}]*\/DD\//.test(element))

const attributesOf = (
  element: string,
  attributes: Readonly<Record<string, string>>,
  spaces: Readonly<Record<string, string>>,
  defaults: ReadonlySet<string>,
): string[] =>
  Object.entries(attributes)
    .filter(([name]) => !XMLNS.test(name) && !name.endsWith(':schemaLocation'))
    .map(([name, text]) => [expand(name, spaces, true), text] as const)
    .map(([name, text]) => [name, value(name, text, spaces)] as const)
    .filter(([name, text]) => !saysNothing(element, name, text, defaults))
    .map(([name, text]) => `${name}=${text}`)
    .sort()

const spacesOf = (attributes: Readonly<Record<string, string>>, outer: Readonly<Record<string, string>>) => {
  const own = Object.entries(attributes).filter(([name]) => XMLNS.test(name))
  return { ...outer, ...Object.fromEntries(own.map(([name, uri]) => [name === 'xmlns' ? '' : name.slice(6), uri])) }
}

/** The tree of an XML text, free of what has no meaning: prefixes, order of attributes, blanks, comments. */
const treeOf = (xml: string, defaults: ReadonlySet<string>): Piece => {
  const root: Piece = { name: '', attributes: [], children: [], text: '' }
  const stack: { piece: Piece; spaces: Readonly<Record<string, string>> }[] = [{ piece: root, spaces: {} }]
  const parser = new Parser()
  parser.on(
    'openTag',
    (name: string, getAttributes: () => Record<string, string>, decode: (text: string) => string) => {
      const attributes = Object.fromEntries(Object.entries(getAttributes()).map(([key, text]) => [key, decode(text)]))
      const { piece, spaces: outer } = stack.at(-1)!
      const spaces = spacesOf(attributes, outer)
      const full = expand(name, spaces, false)
      const child: Piece = {
        name: full,
        attributes: attributesOf(full, attributes, spaces, defaults),
        children: [],
        text: '',
      }
      piece.children.push(child)
      stack.push({ piece: child, spaces })
    },
  )
  parser.on('closeTag', () => void stack.pop())
  parser.on('text', (text: string, decode: (text: string) => string) => {
    stack.at(-1)!.piece.text += decode(text)
  })
  parser.on('cdata', (text: string) => {
    stack.at(-1)!.piece.text += text
  })
  parser.parse(xml)
  return root
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
const keyOf = (piece: Piece) => `${piece.name} ${piece.attributes.find(a => a.startsWith('id=')) ?? ''}`
const inOrder = (pieces: readonly Piece[]) =>
  [...pieces]
    .map((piece, i) => ({ piece, key: keyOf(piece), i }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.i - b.i))

const compare = (a: Piece, b: Piece, path: string, found: string[]): void => {
  if (a.attributes.join('\n') !== b.attributes.join('\n')) {
    const lost = a.attributes.filter(one => !b.attributes.includes(one))
    const more = b.attributes.filter(one => !a.attributes.includes(one))
    found.push(`${path}: ${[...lost.map(one => `lost ${one}`), ...more.map(one => `gained ${one}`)].join(', ')}`)
  }
  if (tidy(a.text) !== tidy(b.text)) found.push(`${path}: text “${tidy(a.text)}” became “${tidy(b.text)}”`)
  const [left, right] = [inOrder(a.children), inOrder(b.children)]
  const keys = [left, right].map(list => list.map(one => one.key))
  for (const key of keys[0]!.filter(one => !keys[1]!.includes(one))) found.push(`${path}: lost ${key}`)
  for (const key of keys[1]!.filter(one => !keys[0]!.includes(one))) found.push(`${path}: gained ${key}`)
  if (keys[0]!.join('\n') !== keys[1]!.join('\n')) return
  left.forEach(({ piece, key }, i) => {
    compare(piece, right[i]!.piece, `${path}/${key.replace(/\{[^}]*\}/, '').trim()}`, found)
  })
}

/**
 * Where two XML texts differ in what they mean; nothing when they say the same. `defaults` are `name=value` of attributes
 * that say nothing.
 */
export const differencesOf = (a: string, b: string, defaults: ReadonlySet<string>): string[] => {
  const found: string[] = []
  compare(treeOf(a, defaults), treeOf(b, defaults), '', found)
  return found
}
