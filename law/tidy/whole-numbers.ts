import { offence, type Rule } from './rule.ts'
import { isProgram, isTest, type SourceFile } from './tree.ts'
import { childrenOf, type Node, nameOf, nodesIn, nodesOf } from './walk.ts'

const MONEY = /(price|amount|total|gross|net|tax|cost|discount|change|minor|balance|tender|rounding|qty|quantity)$/i
const FLOATS = new Set(['parseFloat', 'toFixed', 'toPrecision'])
const COUNTING = new Set(['floor', 'ceil', 'trunc'])
const FLOATING = '(?:real|double precision|float[48]?|money)'
/** A type stands after the column's name, or after two colons; `float` is a fair name for a column, too. */
const COLUMN = new RegExp(
  `(?:[a-z_]\\w*\\s+|::\\s*)(${FLOATING})(?=\\s*(?:\\[\\]\\s*)?(?:[,);]|not|null|default|constraint|check|$))`,
  'gim',
)

const governed = (file: SourceFile) =>
  isProgram(file) && !isTest(file) && /^(kernel|modules\/[^/]+\/(rules|contract|server))\//.test(file.path)

const operands = (node: Node) => [node.left as Node, node.right as Node]
/** What a call is named says nothing of what it gives; what it is given does. */
const namesMoney = (node: Node): boolean =>
  MONEY.test(nameOf(node) ?? '') ||
  childrenOf(node).some(child => !(node.type === 'CallExpression' && child === node.callee) && namesMoney(child))
const isFraction = (node: Node) => typeof node.value === 'number' && !Number.isInteger(node.value)
const isBig = (node: Node) =>
  [...nodesOf(node)].some(inner => typeof inner.value === 'bigint' || nameOf(inner) === 'BigInt')

const called = (node: Node) => {
  const callee = node.callee as Node
  return nameOf(callee) ?? nameOf(callee.property) ?? ''
}

/** `Math.floor(a / b)` counts whole units and names its rounding; `Math.round` hides what happens at the half. */
const counted = (nodes: readonly Node[]) =>
  new Set(
    nodes.filter(n => n.type === 'CallExpression' && COUNTING.has(called(n))).map(n => (n.arguments as Node[])[0]),
  )

const objection = (node: Node): string | undefined => {
  if (node.type === 'CallExpression' && FLOATS.has(called(node))) return `${called(node)} makes or shows a float`
  if (node.type !== 'BinaryExpression' || !operands(node).some(namesMoney) || isBig(node)) return undefined
  if (node.operator === '/') return 'divides money or goods: use mulDiv, which names its rounding, or shareOut'
  return operands(node).some(isFraction) ? 'mixes money or goods with a fraction: rates are whole numbers' : undefined
}

const inCode = (file: SourceFile) => {
  if (!governed(file)) return []
  const nodes = nodesIn(file)
  const whole = counted(nodes)
  return nodes.flatMap(node => {
    const what = whole.has(node) ? undefined : objection(node)
    return what ? [offence(file, node.start, what)] : []
  })
}

const inTables = (file: SourceFile) =>
  !/^modules\/[^/]+\/schema\/.*\.sql$/.test(file.path)
    ? []
    : [...file.text.replace(/--.*|'[^']*'/g, gone => ' '.repeat(gone.length)).matchAll(COLUMN)].map(
        ({ index, 1: type }) => offence(file, index, `a column of type ${type} cannot keep money or goods`),
      )

const rule = (text: string) => ({ 'modules/pricing/rules/a.ts': text })

export const wholeNumbers: Rule = {
  name: 'whole-numbers',
  says: 'no float names money or goods: whole numbers, mulDiv and shareOut',
  look: tree => tree.flatMap(file => [...inCode(file), ...inTables(file)]),
  bad: [
    rule("export const a = parseFloat('1.5')"),
    rule("export const a = Number.parseFloat('1.5')"),
    rule('export const a = (n: number) => n.toFixed(2)'),
    rule('export const a = (unitPrice: number) => unitPrice / 100'),
    rule('export const a = (line: { net: number }) => Math.round(line.net / 3)'),
    rule('export const a = (total: number) => total * 0.11'),
    { 'modules/sales/schema/20261123_0900_sale.sql': 'create table sales.sale (total double precision)' },
    { 'modules/sales/schema/20261123_0900_sale.sql': 'create table sales.sale (\n  float float8 not null,\n  a int)' },
  ],
  good: {
    ...rule(
      'export const a = (total: number, n: number) => [total * 11, n / 2, Math.floor(total / 5), (BigInt(total) * 11n) / 100n, quantity(1) / 10]',
    ),
    'modules/pricing/rules/a.test.ts': 'export const a = (total: number) => total / 2',
    'modules/sales/schema/20261123_0900_sale.sql':
      '-- real money\ncreate table sales.sale (\n  float bigint,\n  total bigint check (float > 0 and total is not null))',
  },
}
