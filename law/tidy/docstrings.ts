import { posix } from 'node:path'
import { type Offence, offence, type Rule } from './rule.ts'
import type { SourceFile, Tree } from './tree.ts'
import { type Node, nameOf } from './walk.ts'

type Export = { readonly name: string; readonly from: string }

const body = (file: SourceFile) => file.parsed().program.body as Node[]

/** The names a door lets through, each with the file it comes from. */
const exportsOf = (door: SourceFile): Export[] =>
  body(door)
    .filter(node => node.type === 'ExportNamedDeclaration' && node.source)
    .flatMap(node => {
      const from = posix.join(posix.dirname(door.path), (node.source as Node).value as string)
      return (node.specifiers as Node[]).map(s => ({ name: nameOf(s.local) ?? '', from }))
    })

const isFunction = (declared: Node | null) => /Function/.test(declared?.type ?? '')

/** The top-level statement that declares a function of that name, exported or not. */
const functionNamed = (file: SourceFile, name: string): Node | undefined =>
  body(file).find(statement => {
    const it = (statement.declaration as Node | null) ?? statement
    if (it.type === 'FunctionDeclaration') return nameOf(it.id) === name
    const all = it.type === 'VariableDeclaration' ? (it.declarations as Node[]) : []
    return all.some(d => nameOf(d.id) === name && isFunction(d.init as Node | null))
  })

const hasDocstring = (file: SourceFile, statement: Node) =>
  file
    .parsed()
    .comments.some(
      c =>
        c.type === 'Block' &&
        c.value.startsWith('*') &&
        /^\s*$/.test(file.text.slice(c.end, statement.start)) &&
        c.end <= statement.start,
    )

const inDoor = (tree: Tree, door: SourceFile): Offence[] =>
  exportsOf(door).flatMap(({ name, from }) => {
    const file = tree.find(({ path }) => path === from)
    const statement = file && functionNamed(file, name)
    return !file || !statement || hasDocstring(file, statement)
      ? []
      : [offence(file, statement.start, `${name} is public and has no docstring`)]
  })

const door = { 'modules/sales/rules/index.ts': "export { closeSale, type Sale } from './close-sale.ts'" }
const deed = (text: string) => ({ ...door, 'modules/sales/rules/close-sale.ts': text })

export const docstrings: Rule = {
  name: 'docstrings',
  says: 'every function a door of rules lets out says what it does, its units, its refusals and its source',
  look: tree => tree.filter(f => /^modules\/[^/]+\/rules\/index\.ts$/.test(f.path)).flatMap(f => inDoor(tree, f)),
  bad: [
    deed('export const closeSale = () => 1'),
    deed('// closes\nexport const closeSale = () => 1'),
    deed('/** of another */\nconst b = 1\nexport function closeSale() { return b }'),
  ],
  good: deed('export type Sale = 1\nconst own = () => 1\n/** Closes. */\nexport const closeSale = () => own()'),
}
