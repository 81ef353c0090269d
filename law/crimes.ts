/** A small lawful tree: three modules with three doors, a kernel, a platform, a server, two ends and a kit. */
export const lawful: Readonly<Record<string, string>> = {
  'kernel/money.ts': 'export type Minor = number\nexport const zero: Minor = 0',
  'kernel/money.test.ts':
    "import { test } from 'vitest'\nimport { zero } from './money.ts'\ntest.skip('', () => void zero)",
  'platform/http/contract.ts': "import { oc } from '@orpc/contract'\nexport const contract = oc",
  'platform/postgres/index.ts':
    "import pg from 'pg'\nimport type { Minor } from '#kernel/money.ts'\nexport type Tx = { n: Minor }\nexport const pool = pg",
  'modules/books/server/index.ts':
    "import type { Tx } from '#platform/postgres/index.ts'\nexport const post = (tx: Tx) => tx",
  'modules/pricing/rules/price-basket.ts':
    "import { zero } from '#kernel/money.ts'\nexport const priceBasket = () => zero",
  'modules/pricing/rules/index.ts': "export { priceBasket } from './price-basket.ts'",
  'modules/pricing/contract/index.ts': "import { z } from 'zod'\nexport const book = z.string()",
  'modules/pricing/server/read-book.ts': 'export type Book = { id: string }\nexport const readBook = () => null',
  'modules/pricing/server/index.ts': "export { type Book, readBook } from './read-book.ts'",
  'modules/sales/rules/index.ts':
    "import { priceBasket } from '#modules/pricing/rules/index.ts'\nexport const closeSale = () => priceBasket()",
  'modules/sales/contract/index.ts':
    "import { book } from '#modules/pricing/contract/index.ts'\nimport { contract } from '#platform/http/contract.ts'\nexport const sales = { contract, book }",
  'modules/sales/server/commit-sale.ts':
    "import { post } from '#modules/books/server/index.ts'\nimport type { Tx } from '#platform/postgres/index.ts'\nimport { closeSale } from '../rules/index.ts'\nexport const commitSale = (tx: Tx) => [post(tx), closeSale()]",
  'modules/sales/server/testing.ts': 'export const someSale = 1',
  'modules/sales/server/index.ts': "export { commitSale } from './commit-sale.ts'",
  'server/wiring.ts':
    "import { commitSale } from '#modules/sales/server/index.ts'\nexport const deeds = { commitSale }",
  'ends/kit/ui/button.tsx': 'export const Button = () => <button type="button" />',
  'ends/depan/pos/main.tsx':
    "import { Button } from '#kit/ui/button.tsx'\nimport { closeSale } from '#modules/sales/rules/index.ts'\nexport const Till = () => <Button key={closeSale()} />",
  'platform/terminal/simulator.ts': 'export const simulator = 1',
  'platform/terminal/index.ts': "export { simulator } from './simulator.ts'",
  'platform/terminal/zvt/index.ts': "import { connect } from 'node:net'\nexport const zvt = connect",
  'ends/depan/pos/terminal.ts':
    "import { simulator } from '#platform/terminal/index.ts'\nexport const terminal = simulator",
  'ends/depan/pos/face.ts': "import at from 'zod/package.json?url'\nexport const address = at",
  'ends/depan/pos/sell.end.db.test.ts': "import { deeds } from '#server/wiring.ts'\nvoid deeds",
  'ends/belakang/desk/main.tsx':
    "import { sales } from '#modules/sales/contract/index.ts'\nexport const Desk = () => <p>{String(sales)}</p>",
  'demo/shop.ts': "import { commitSale } from '#modules/sales/server/index.ts'\nexport const shop = commitSale",
  'bench/run.ts': "import { deeds } from '#server/wiring.ts'\nimport { shop } from '#demo/shop.ts'\nvoid [deeds, shop]",
}

/** What each crime is called, where it is committed, with which words, and which rule has to see it. */
export type Crime = readonly [crime: string, file: string, text: string, rule: string]

const importing = (path: string) => `import * as it from '${path}'\nexport const used = it`
const naming = (name: string, path: string) => `import type { ${name} } from '${path}'\nexport type Mine = ${name}`
const POS = 'ends/depan/pos'
const RULES = 'modules/sales/rules'

export const crimes: readonly Crime[] = [
  [
    'the till imports a server',
    `${POS}/c1.ts`,
    importing('#modules/sales/server/index.ts'),
    'ends-see-open-doors-only',
  ],
  [
    'the desk imports a type of a server',
    'ends/belakang/desk/c1.ts',
    naming('Book', '#modules/pricing/server/index.ts'),
    'ends-see-open-doors-only',
  ],
  [
    'a screen passes a type of a server on',
    'ends/belakang/desk/c2.tsx',
    "export type { Book } from '../../../modules/pricing/server/index.ts'",
    'ends-see-open-doors-only',
  ],
  ['an end imports the platform', `${POS}/c2.ts`, importing('#platform/postgres/index.ts'), 'ends-see-open-doors-only'],
  [
    'an end loads a server late',
    `${POS}/c3.ts`,
    "export const late = () => import('#server/wiring.ts')",
    'ends-see-open-doors-only',
  ],
  [
    'an end enters a device by the side',
    `${POS}/c9.ts`,
    importing('#platform/terminal/simulator.ts'),
    'ends-see-open-doors-only',
  ],
  [
    'an end imports what of a device is for Node',
    `${POS}/c8.ts`,
    importing('#platform/terminal/zvt/index.ts'),
    'ends-see-open-doors-only',
  ],
  ['a device for the browser reads the disk', 'platform/terminal/c1.ts', importing('node:fs'), 'devices-run-anywhere'],
  [
    'a device for the browser opens a line of Node',
    'platform/terminal/c2.ts',
    importing('./zvt/index.ts'),
    'devices-run-anywhere',
  ],
  ['an end imports the demo', `${POS}/c4.ts`, importing('#demo/shop.ts'), 'ends-see-open-doors-only'],
  ['an end carries a database driver', `${POS}/c5.ts`, importing('pg'), 'ends-carry-no-server-parts'],
  ['an end imports another end', `${POS}/c6.ts`, importing('../../belakang/desk/main.tsx'), 'ends-know-no-other-end'],
  ['the kit imports an end', 'ends/kit/ui/c1.ts', importing('../../depan/pos/main.tsx'), 'kit-knows-no-end'],
  [
    'the shop is entered beside its door',
    'server/mount-shop.ts',
    importing('../ends/depan/pos/main.tsx'),
    'the-shop-has-one-door',
  ],
  ['the server imports an end', 'server/c1.ts', importing('../ends/depan/pos/main.tsx'), 'nobody-imports-an-end'],
  ['rules read the disk', `${RULES}/c1.ts`, importing('node:fs'), 'rules-are-pure'],
  ['rules use a package', `${RULES}/c2.ts`, importing('zod'), 'rules-are-pure'],
  ['rules import a server', `${RULES}/c3.ts`, importing('#modules/pricing/server/index.ts'), 'rules-are-pure'],
  ['rules import a contract', `${RULES}/c4.ts`, importing('#modules/pricing/contract/index.ts'), 'rules-are-pure'],
  ['rules import their own server', `${RULES}/c5.ts`, importing('../server/index.ts'), 'rules-are-pure'],
  [
    'rules name a type of the platform',
    `${RULES}/c6.ts`,
    naming('Tx', '#platform/postgres/index.ts'),
    'rules-are-pure',
  ],
  [
    'a lower module calls a higher',
    'modules/pricing/server/c1.ts',
    importing('#modules/sales/server/index.ts'),
    'pricing-calls-only-its-line',
  ],
  [
    'a module calls one its line does not name',
    'modules/books/server/c1.ts',
    importing('#modules/pricing/rules/index.ts'),
    'books-calls-only-its-line',
  ],
  [
    'a module is entered beside its door',
    'modules/sales/server/c1.ts',
    importing('#modules/pricing/server/read-book.ts'),
    'enter-by-the-door',
  ],
  [
    'an end enters beside the door',
    `${POS}/c7.ts`,
    importing('#modules/pricing/rules/price-basket.ts'),
    'enter-by-the-door',
  ],
  [
    'the demo enters beside the door',
    'demo/c1.ts',
    importing('#modules/pricing/rules/price-basket.ts'),
    'enter-by-the-door',
  ],
  ['the kernel imports a module', 'kernel/c1.ts', importing('#modules/pricing/rules/index.ts'), 'kernel-stands-alone'],
  ['the kernel uses a package', 'kernel/c2.ts', importing('zod'), 'kernel-stands-alone'],
  [
    'a kernel test leans on the platform',
    'kernel/c3.test.ts',
    importing('#platform/postgres/index.ts'),
    'kernel-stands-alone-in-tests',
  ],
  [
    'the platform knows the business',
    'platform/c1.ts',
    importing('#modules/books/server/index.ts'),
    'platform-knows-no-business',
  ],
  [
    'a contract imports its server',
    'modules/sales/contract/c1.ts',
    importing('../server/index.ts'),
    'contract-knows-no-server',
  ],
  [
    'a contract imports the database',
    'modules/sales/contract/c2.ts',
    importing('#platform/postgres/index.ts'),
    'contract-knows-no-server',
  ],
  ['a contract brings a package', 'modules/sales/contract/c3.ts', importing('fastify'), 'contract-is-light'],
  [
    'a module imports the server',
    'modules/sales/server/c2.ts',
    importing('#server/wiring.ts'),
    'nobody-imports-the-server',
  ],
  ['a module imports the demo', 'modules/sales/server/c3.ts', importing('#demo/shop.ts'), 'nobody-imports-the-demo'],
  [
    'a module imports the benchmarks',
    'modules/sales/server/c4.ts',
    importing('../../../bench/run.ts'),
    'nobody-imports-the-house',
  ],
  ['a test is imported', 'kernel/c4.ts', importing('./money.test.ts'), 'nobody-imports-a-test'],
  [
    'a deed leans on what is for tests',
    'modules/sales/server/c5.ts',
    importing('./testing.ts'),
    'testing-is-for-tests',
  ],
  ['the product needs a workshop part', 'platform/c2.ts', importing('fast-check'), 'no-workshop-parts-in-the-product'],
  [
    'reports call a deed',
    'modules/reports/server/c1.ts',
    importing('#modules/sales/server/index.ts'),
    'reports-look-only',
  ],
  ['an import leads nowhere', 'server/c2.ts', importing('#modules/sales/server/no-such.ts'), 'no-dead-ends'],
  ['two files import each other', 'server/c3.ts', importing('./c4.ts'), 'no-circles'],
  ['two files name each other’s types', 'server/c5.ts', naming('Mine', './c6.ts'), 'no-circles'],
  [
    'the contract kit knows a module',
    'platform/http/contract.ts',
    "export * from '#kernel/money.ts'",
    'contract-kit-knows-nobody',
  ],
]

/** The other halves of crimes that take two files. */
export const accomplices: Readonly<Record<string, string>> = {
  'server/c4.ts': importing('./c3.ts'),
  'server/c6.ts': naming('Mine', './c5.ts'),
}
