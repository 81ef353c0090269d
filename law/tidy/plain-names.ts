import { offence, type Rule } from './rule.ts'
import { isProgram, type SourceFile } from './tree.ts'
import { type Node, nameOf, nodesIn } from './walk.ts'

const DRAWERS = /^(utils?|helpers?|shared|commons?|misc|stuff)$/i
const TITLES = /[-_]?(service|manager|helpers?|utils?)$/i
const EXPORTED = /[a-z](Service|Manager|Helpers?|Utils?)$/

const inPath = (file: SourceFile) => {
  const parts = file.path.split('/')
  const base = parts.at(-1)!.split('.')[0]!
  const drawer = [...parts.slice(0, -1), base].find(part => DRAWERS.test(part))
  if (drawer) return [offence(file, 0, `“${drawer}” is a drawer, not a noun of the business`)]
  return isProgram(file) && TITLES.test(base) ? [offence(file, 0, `“${base}” names a role, not a deed`)] : []
}

const declared = (node: Node): string[] => {
  const it = node.declaration as Node | null
  if (node.type !== 'ExportNamedDeclaration' || !it) return []
  const inner = it.type === 'VariableDeclaration' ? (it.declarations as Node[]) : [it]
  return inner.map(d => nameOf(d.id)).filter(name => name !== undefined)
}

const inExports = (file: SourceFile) =>
  !isProgram(file)
    ? []
    : nodesIn(file).flatMap(node =>
        declared(node)
          .filter(name => EXPORTED.test(name))
          .map(name => offence(file, node.start, `“${name}” names a role, not a deed`)),
      )

export const plainNames: Rule = {
  name: 'plain-names',
  says: 'folders are nouns of the business, files are deeds: no utils, helpers, shared, common, Service, Manager',
  look: tree => tree.flatMap(file => [...inPath(file), ...inExports(file)]),
  bad: [
    { 'modules/sales/utils/round.ts': '' },
    { 'modules/sales/server/helpers.ts': '' },
    { 'ends/kit/shared/a.css': '' },
    { 'modules/sales/server/sale-service.ts': '' },
    { 'modules/sales/server/saleManager.ts': '' },
    { 'modules/sales/server/commit-sale.ts': 'export class SaleManager {}' },
    { 'modules/sales/server/commit-sale.ts': 'export const saleService = 1' },
  ],
  good: { 'modules/sales/server/commit-sale.ts': 'export const commitSale = 1', 'modules/support/README.md': '' },
}
