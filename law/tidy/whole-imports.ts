import { offence, type Rule } from './rule.ts'
import { isProgram } from './tree.ts'
import { nodesIn } from './walk.ts'

export const wholeImports: Rule = {
  name: 'whole-imports',
  says: 'types are imported at the top of a file, where the law of imports sees them',
  look: tree =>
    tree.filter(isProgram).flatMap(file =>
      nodesIn(file)
        .filter(node => node.type === 'TSImportType' && !file.path.startsWith('law/'))
        .map(node => offence(file, node.start, 'imports a type in passing')),
    ),
  bad: [
    { 'modules/sales/rules/a.ts': "export type A = import('../server/index.ts').A" },
    { 'ends/depan/pos/a.ts': "export type A = typeof import('#server/wiring.ts')" },
  ],
  good: {
    'ends/depan/pos/a.ts': "import type { A } from './b.ts'\nexport const late = (): Promise<A> => import('./c.ts')",
  },
}
