import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Category } from '../contract/index.ts'
import { lockCatalog } from './lock-catalog.ts'

export type CategoryRefusal = 'category-code-taken' | 'category-name-taken' | 'category-unknown' | 'category-in-circle'

/** The whole tree, by name; one statement. */
export const listCategories = (tx: Tx): Promise<Category[]> =>
  tx.rows(`select id, code, parent, name, name_en as "nameEn", colour, age_limit as "ageLimit",
                  alarm_tagged as "alarmTagged" from catalog.category order by name, id`)

const UPSERT = `
  insert into catalog.category (id, code, parent, name, name_en, colour, age_limit, alarm_tagged)
  select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::smallint[], $8::boolean[])
  on conflict (id) do update set code = excluded.code, parent = excluded.parent, name = excluded.name,
    name_en = excluded.name_en, colour = excluded.colour, age_limit = excluded.age_limit,
    alarm_tagged = excluded.alarm_tagged`

// A till item carries its category's code and what that category and those above it ask of their goods.
const CHANGED = `
  update catalog.item set revision = nextval('catalog.revision')
  where category = any($1::uuid[])
     or category in (select id from catalog.v_category where above && $2::uuid[])`

/** Writes categories that have been checked, in one statement. The caller holds the catalogue's lock. */
export const writeCategories = (tx: Tx, categories: readonly Category[]) =>
  tx.rows(UPSERT, [
    categories.map(c => c.id),
    categories.map(c => c.code),
    categories.map(c => c.parent),
    categories.map(c => c.name),
    categories.map(c => c.nameEn),
    categories.map(c => c.colour),
    categories.map(c => c.ageLimit),
    categories.map(c => c.alarmTagged),
  ])

const asksOtherwise = (c: Category, was: Category): boolean =>
  c.ageLimit !== was.ageLimit || c.alarmTagged !== was.alarmTagged || c.parent !== was.parent

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
  const known = categories.flatMap(c => (before.has(c.id) ? [[c, before.get(c.id)!] as const] : []))
  const recoded = known.filter(([c, was]) => c.code !== was.code).map(([c]) => c.id)
  const asking = known.filter(([c, was]) => asksOtherwise(c, was)).map(([c]) => c.id)
  if (recoded.length + asking.length > 0) await tx.rows(CHANGED, [recoded, asking])
  return done([...after.values()])
}
