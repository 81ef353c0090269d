import { categories as table } from './sample/categories.ts'

export type DemoCategory = {
  readonly code: string
  /** Code of the department; null for a department itself. */
  readonly parent: string | null
  readonly name: { readonly id: string; readonly en: string }
  /** Colour of the department, `#rrggbb`. */
  readonly colour: string
  /** Beginning of the skus of this category; empty for a department. */
  readonly key: string
  readonly taxClass: TaxClass
  /** Usual margin on the price without tax, in percent. */
  readonly margin: number
  /** Days from making to expiry; null where expiry is not watched. */
  readonly shelfLifeDays: number | null
  /** How much of the shop's sales goes to it, as a weight. */
  readonly pull: number
}

/** Classes of the Indonesian tax rules in `modules/pricing` that the demo needs. */
export type TaxClass = 'ppn' | 'exempt'

const cells = (line: string) => line.split('|').map(cell => cell.trim())

const readDepartment = (line: string): DemoCategory => {
  const [code, id, en, colour] = cells(line.slice(1)) as [string, string, string, string]
  return {
    code,
    parent: null,
    name: { id, en },
    colour,
    key: '',
    taxClass: 'ppn',
    margin: 0,
    shelfLifeDays: null,
    pull: 0,
  }
}

const readCategory = (line: string, department: DemoCategory): DemoCategory => {
  const [code, key, id, en, taxClass, margin, life, pull] = cells(line) as [string, ...string[]]
  return {
    code,
    parent: department.code,
    name: { id: id!, en: en! },
    colour: department.colour,
    key: key!,
    taxClass: taxClass === 'exempt' ? 'exempt' : 'ppn',
    margin: Number(margin),
    shelfLifeDays: life === '-' ? null : Number(life),
    pull: Number(pull),
  }
}

const readCategories = (): readonly DemoCategory[] => {
  const read: DemoCategory[] = []
  let department: DemoCategory | undefined
  for (const line of table.trim().split('\n')) {
    if (line.startsWith('#')) department = readDepartment(line)
    read.push(line.startsWith('#') || !department ? department! : readCategory(line, department))
  }
  return read
}

/** Departments and their categories, each department before its own. */
export const DEMO_CATEGORIES: readonly DemoCategory[] = readCategories()

const BY_CODE: ReadonlyMap<string, DemoCategory> = new Map(DEMO_CATEGORIES.map(c => [c.code, c] as const))

/** A category by its code. Throws on a code that is not in the table. */
export const categoryOf = (code: string): DemoCategory => {
  const found = BY_CODE.get(code)
  if (!found) throw new Error(`the demo has no category ${code}`)
  return found
}
