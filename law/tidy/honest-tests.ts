import { offence, type Rule } from './rule.ts'
import { isProgram, isTest, type SourceFile } from './tree.ts'
import { type Node, nameOf, nodesIn } from './walk.ts'

const MOCKS = new Set(['mock', 'doMock', 'hoisted'])
const RUNNERS = new Set(['test', 'it', 'describe'])

const objection = (node: Node): string | undefined => {
  if (node.type !== 'MemberExpression') return undefined
  const [object, property] = [nameOf(node.object) ?? '', nameOf(node.property) ?? '']
  if (object === 'vi' && MOCKS.has(property)) return 'replaces a module: put the outside world behind a port instead'
  return RUNNERS.has(object) && property === 'only' ? 'runs alone and hides the others' : undefined
}

const needsDatabase = (file: SourceFile) => /from '#platform\/postgres\/testing\.ts'/.test(file.text)

const inFile = (file: SourceFile) => {
  const name = /(\.(db\.test|end|suite)\.tsx?|\/testing\.ts)$/.test(file.path) || !needsDatabase(file)
  const misnamed = name ? [] : [offence(file, 0, 'needs a database: call it .db.test.ts')]
  const inside = nodesIn(file).flatMap(node => {
    const what = objection(node)
    return what ? [offence(file, node.start, what)] : []
  })
  return [...misnamed, ...inside]
}

const own = (text: string) => ({ 'modules/sales/server/a.test.ts': text })

export const honestTests: Rule = {
  name: 'honest-tests',
  says: 'tests replace no module, none runs alone, and those that need a database say so in their name',
  look: tree => tree.filter(file => isProgram(file) && isTest(file)).flatMap(inFile),
  bad: [
    own("import { vi } from 'vitest'\nvi.mock('./commit-sale.ts')"),
    own("import { test } from 'vitest'\ntest.only('a', () => {})"),
    own("import { testDatabase } from '#platform/postgres/testing.ts'\nvoid testDatabase"),
  ],
  good: {
    ...own("import { test, vi } from 'vitest'\ntest('a', () => void vi.fn())"),
    'modules/sales/server/b.db.test.ts':
      "import { testDatabase } from '#platform/postgres/testing.ts'\nvoid testDatabase",
  },
}
