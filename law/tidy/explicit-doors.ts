import { offence, type Rule } from './rule.ts'
import { isProgram } from './tree.ts'
import { nodesIn } from './walk.ts'

export const explicitDoors: Rule = {
  name: 'explicit-doors',
  says: 'a door names what it lets through: no export *',
  look: tree =>
    tree.filter(isProgram).flatMap(file =>
      nodesIn(file)
        .filter(node => node.type === 'ExportAllDeclaration')
        .map(node => offence(file, node.start, 'lets everything through')),
    ),
  bad: [
    { 'modules/sales/rules/index.ts': "export * from './close-sale.ts'" },
    { 'modules/sales/rules/index.ts': "export * as sale from './close-sale.ts'" },
    { 'ends/kit/ui/index.ts': "export type * from './button.tsx'" },
  ],
  good: { 'modules/sales/rules/index.ts': "// export * is not here\nexport { closeSale } from './close-sale.ts'" },
}
