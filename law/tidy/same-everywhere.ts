import { offence, type Rule } from './rule.ts'
import { isProgram, isTest, type SourceFile } from './tree.ts'
import { nameOf, nodesIn } from './walk.ts'

const LOCAL = /^(localeCompare|toLocale\w*)$/

const inFile = (file: SourceFile) =>
  nodesIn(file).flatMap(node => {
    if (node.type !== 'MemberExpression') return []
    const name = nameOf(node.property) ?? ''
    if (LOCAL.test(name)) return [offence(file, node.start, `${name} depends on the machine's language`)]
    const random = name === 'random' && nameOf(node.object) === 'Math'
    return random ? [offence(file, node.start, 'Math.random gives another answer on the server')] : []
  })

const rule = (text: string) => ({ 'modules/pricing/rules/a.ts': text })

export const sameEverywhere: Rule = {
  name: 'same-everywhere',
  says: 'rules give the same answer in the till, the shop, the server and the test: no chance, no locale',
  look: tree =>
    tree
      .filter(file => isProgram(file) && !isTest(file) && /^(kernel|modules\/[^/]+\/rules)\//.test(file.path))
      .flatMap(inFile),
  bad: [
    rule('export const a = Math.random()'),
    rule('export const a = (x: string, y: string) => x.localeCompare(y)'),
    rule('export const a = (n: number) => n.toLocaleString()'),
  ],
  good: { ...rule('export const a = Math.floor(1)'), 'modules/sales/server/a.ts': 'export const a = Math.random()' },
}
