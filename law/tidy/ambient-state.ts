import { offence, type Rule } from './rule.ts'
import { isProgram, isTest } from './tree.ts'
import { type Node, nameOf } from './walk.ts'

const statements = (program: Node) =>
  (program.body as Node[]).map(node => (node.declaration as Node | null) ?? node).filter(isVariable)
const isVariable = (node: Node) => node.type === 'VariableDeclaration'

const growing = (declaration: Node) =>
  (declaration.declarations as Node[]).some(({ id, init }) => {
    const it = init as Node | null
    if (/^[A-Z_]+$/.test(nameOf(id) ?? '')) return false
    if (it?.type !== 'NewExpression' || !/^(Weak)?(Map|Set)$/.test(nameOf(it.callee) ?? '')) return false
    return (it.arguments as Node[]).length === 0
  })

const module = (text: string) => ({ 'modules/sales/server/a.ts': text })

export const ambientState: Rule = {
  name: 'ambient-state',
  says: 'nothing is kept beside the arguments: no variables or growing maps at the top of a file in kernel and modules',
  look: tree =>
    tree
      .filter(file => isProgram(file) && !isTest(file) && /^(kernel|modules)\//.test(file.path))
      .flatMap(file =>
        statements(file.parsed().program)
          .filter(node => node.kind !== 'const' || growing(node))
          .map(node => offence(file, node.start, 'keeps state at the top of a file')),
      ),
  bad: [module('let last = 1'), module('export let last = 1'), module('const seen = new Map<string, number>()')],
  good: module(
    'const NONE = new Map()\nconst words = new Set(["a"])\nexport const f = () => { let n = 0; n += 1; return [n, words, NONE] }',
  ),
}
