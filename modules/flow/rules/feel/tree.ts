import { parser, trackVariables } from 'lezer-feel'
import { BUILTIN_NAMES } from './builtins.ts'

type SyntaxNode = ReturnType<typeof parser.parse>['topNode']

/** What was read: its name in the grammar, its text, its parts. */
export type Leaf = {
  readonly name: string
  readonly text: string
  readonly from: number
  readonly kids: readonly Leaf[]
}

const TOKENS = /^(\(|\)|\[|\]|\{|\}|,|:|\.)$/

/** The parts that are not mere brackets and commas. */
export const parts = (leaf: Leaf): readonly Leaf[] => leaf.kids.filter(kid => !TOKENS.test(kid.name))

export type Dialect = 'Expression' | 'UnaryTests'

/** Names that may hold spaces or signs, so that the reader knows them: flat, or nested for the parts of a context. */
export type Names = { readonly [name: string]: true | Names }

export class FeelSyntaxError extends Error {
  override readonly name = 'FeelSyntaxError'
}

const leafOf = (node: SyntaxNode, text: string): Leaf => {
  if (node.type.isError) {
    const near = text.slice(Math.max(0, node.from - 12), node.from + 12)
    throw new FeelSyntaxError(`not FEEL at character ${node.from + 1}, near “${near}”`)
  }
  const kids: Leaf[] = []
  for (let kid = node.firstChild; kid; kid = kid.nextSibling)
    if (!/Comment$/.test(kid.name)) kids.push(leafOf(kid, text))
  return { name: node.name, text: text.slice(node.from, node.to), from: node.from, kids }
}

const readerOf = (top: Dialect, names: Names) =>
  parser.configure({ top, contextTracker: trackVariables({ ...BUILTIN_NAMES, ...names }) })

const PLAIN = { Expression: readerOf('Expression', {}), UnaryTests: readerOf('UnaryTests', {}) } as const

/** Reads FEEL text with the grammar of lezer-feel. Throws `FeelSyntaxError` with the place. */
export const readTree = (text: string, dialect: Dialect, names: Names = {}): Leaf => {
  const tree = (Object.keys(names).length === 0 ? PLAIN[dialect] : readerOf(dialect, names)).parse(text)
  if (text.trim() === '') throw new FeelSyntaxError('there is no expression')
  return leafOf(tree.topNode, text)
}
