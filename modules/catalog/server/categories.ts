import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Category } from '../contract/index.ts'
import { lockCatalog } from './lock-catalog.ts'

export type CategoryRefusal = 'category-code-taken' | 'category-name-taken' | 'category-unknown' | 'category-in-circle'

/** The whole tree, by name; one statement. */
export const listCategories = (tx: Tx): Promise<Category[]> =>
  tx.rows('select id, code, parent, name, name_en as "nameEn", colour from catalog.category order by name, id')

const UPSERT = `
  insert into catalog.category (id, code, parent, name, name_en, colour)
  select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[])
  on conflict (id) do update set code = excluded.code, parent = excluded.parent, name = excluded.name,
    name_en = excluded.name_en, colour = excluded.colour`

// A till item carries its category's code, so a new code is a change of every item in it.
const RECODED = `
  update catalog.item set revision = nextval('catalog.revision')
  where category = any($1::uuid[])`

/** Writes categories that have been checked, in one statement. The caller holds the catalogue's lock. */
export const writeCategories = (tx: Tx, categories: readonly Category[]) =>
  tx.rows(UPSERT, [
    categories.map(c => c.id),
    categories.map(c => c.code),
    categories.map(c => c.parent),
    categories.map(c => c.name),
    categories.map(c => c.nameEn),
    categories.map(c => c.colour),
  ])

const circleFrom = (start: Category, all: ReadonlyMap<string, Category>): boolean => {
  let steps = 0
  for (let at: Category | undefined = start; at?.parent; at = all.get(at.parent)) {
    steps += 1
    if (steps > all.size) return true
  }
  return false
}

const repeated = (all: readonly Category[], keyOf: (c: Category) => string): Category | undefined => {
  const seen = new Set<string>()
  return all.find(c => seen.size === seen.add(keyOf(c)).size)
}

const judge = (all: ReadonlyMap<string, Category>): Answer<null, CategoryRefusal> => {
  const list = [...all.values()]
  const code = repeated(list, c => c.code)
  if (code) return refused('category-code-taken', `Category code ${code.code} stands twice; choose another.`)
  const name = repeated(list, c => `${c.parent ?? ''}/${c.name}`)
  if (name) return refused('category-name-taken', `Two categories beside each other are named ${name.name}.`)
  const orphan = list.find(c => c.parent !== null && !all.has(c.parent))
  if (orphan)
    return refused('category-unknown', `${orphan.name} stands below category ${orphan.parent}, which does not exist.`)
  const circle = list.find(c => circleFrom(c, all))
  if (circle) return refused('category-in-circle', `${circle.name} would stand below itself.`)
  return done(null)
}

/** Saves categories by id, any number together or none; four statements at most. Those not named stay as they are. */
export const saveCategories = async (
  tx: Tx,
  categories: readonly Category[],
): Promise<Answer<readonly Category[], CategoryRefusal>> => {
  await lockCatalog(tx)
  const before = new Map((await listCategories(tx)).map(c => [c.id, c]))
  const after = new Map([...before, ...categories.map(c => [c.id, c] as const)])
  const judged = judge(after)
  if (!judged.ok) return judged
  await writeCategories(tx, categories)
  const recoded = categories.filter(c => before.has(c.id) && before.get(c.id)!.code !== c.code).map(c => c.id)
  if (recoded.length > 0) await tx.rows(RECODED, [recoded])
  return done([...after.values()])
}
