import { calls } from '../calls.ts'
import { offence, type Rule } from './rule.ts'
import { isProgram, isTest, type SourceFile, type Tree } from './tree.ts'
import { type Node, nodesIn } from './walk.ts'

const SQL = /\b(select|insert into|update|delete from|create|alter|with|from|join)\b/i
const QUALIFIED = /(\breferences\s+)?\b([a-z_]+)\.([a-z_][a-z0-9_]*)/gi
const SILENT = /--.*|\/\*[\s\S]*?\*\/|'[^']*'/g

type Piece = { readonly file: SourceFile; readonly start: number; readonly sql: string }

const textOf = (node: Node): string => {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateLiteral') return ''
  return (node.quasis as Node[]).map(quasi => (quasi.value as { raw: string }).raw).join(' ')
}

const pieces = (file: SourceFile): Piece[] => {
  if (file.path.endsWith('.sql')) return [{ file, start: 0, sql: file.text }]
  if (!isProgram(file) || isTest(file)) return []
  return nodesIn(file)
    .map(node => ({ file, start: node.start, sql: textOf(node) }))
    .filter(({ sql }) => SQL.test(sql))
}

const trespasses = (module: string, known: ReadonlySet<string>, { file, start, sql }: Piece) => {
  const may = calls[module] ?? []
  const spoken = sql.replace(SILENT, gone => ' '.repeat(gone.length))
  return [...spoken.matchAll(QUALIFIED)].flatMap(({ index, 1: key, 2: schema, 3: name }) => {
    const other = schema!.toLowerCase()
    if (other === module || !known.has(other)) return []
    if (may.includes(other) && (key || name!.startsWith('v_'))) return []
    const why = may.includes(other)
      ? 'only v_ views and foreign keys may be named'
      : 'its line of calls has no such name'
    return [offence(file, start + index, `${module} reaches into ${other}.${name}: ${why}`)]
  })
}

const modulesIn = (tree: Tree) =>
  new Set([...Object.keys(calls), ...tree.map(file => /^modules\/([^/]+)\//.exec(file.path)?.[1] ?? '')])

const sales = (sql: string) => ({ 'modules/sales/server/a.ts': `export const q = \`${sql}\`` })

export const ownSchema: Rule = {
  name: 'own-schema',
  says: 'the SQL of a module names its own schema, and of the modules its line names their v_ views and primary keys',
  look: tree => {
    const known = modulesIn(tree)
    return tree.flatMap(file => {
      const module = /^modules\/([^/]+)\/(?:server|schema)\//.exec(file.path)?.[1]
      return module ? pieces(file).flatMap(piece => trespasses(module, known, piece)) : []
    })
  },
  bad: [
    sales('select qty from stock.on_hand where place = $1'),
    sales('select 1 from people.v_employment'),
    sales('insert into books.posting (id) values ($1)'),
    { 'modules/sales/server/a.ts': "export const q = 'order by 1' + ' join stock.on_hand h using (item)'" },
    { 'modules/books/schema/20261123_0900_b.sql': 'create table books.e (sale uuid references sales.sale (id))' },
    { 'modules/sales/schema/20261123_0900_s.sql': 'create view sales.v_x as select * from books.balance' },
  ],
  good: {
    ...sales("select s.id from sales.sale s join stock.v_on_hand using (item) where s.why = 'stock.count'"),
    'modules/sales/schema/20261123_0900_s.sql':
      '-- like stock.count\ncreate table sales.line (item text references catalog.item (id))',
  },
}
