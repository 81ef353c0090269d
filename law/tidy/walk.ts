/** A node of the syntax tree (ESTree with TypeScript), as far as the rules look at it. */
export type Node = { readonly type: string; readonly start: number; readonly end: number } & {
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

export const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap(value => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []))

/** Every node below and including `node`, outer before inner. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const child of childrenOf(node)) yield* nodesOf(child)
}

/** Every node of a file. */
export const nodesIn = (file: { parsed(): { readonly program: Node } }): Node[] => [...nodesOf(file.parsed().program)]

export const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/** The name of an identifier, or undefined. */
export const nameOf = (node: unknown): string | undefined =>
  isNode(node) && /^(Identifier|JSXIdentifier)$/.test(node.type) ? (node.name as string) : undefined
