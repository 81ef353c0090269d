import type { Category } from '../contract/index.ts'

/** A category tree that an import reads names against, and grows by what is missing. */
export type Placing = {
  readonly byCode: Map<string, Category>
  readonly byName: Map<string, Category>
  readonly coming: Category[]
  readonly newId: () => string
}

const nameKey = (parent: string | null, name: string) => `${parent ?? ''}/${name.toLowerCase()}`

/** Starts from the categories that there are. */
export const openPlacing = (all: readonly Category[], newId: () => string): Placing => ({
  byCode: new Map(all.map(c => [c.code, c])),
  byName: new Map(all.map(c => [nameKey(c.parent, c.name), c])),
  coming: [],
  newId,
})

const slug = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36) || 'kategori'

const freeCode = (placing: Placing, name: string): string => {
  const base = slug(name)
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? base : `${base}-${n}`
    if (!placing.byCode.has(code)) return code
  }
}

const PLAIN = { nameEn: null, colour: null, ageLimit: null, alarmTagged: false } as const

const step = (placing: Placing, parent: string | null, name: string): Category => {
  const there = placing.byName.get(nameKey(parent, name))
  if (there) return there
  const category = { id: placing.newId(), code: freeCode(placing, name), parent, name, ...PLAIN }
  placing.byCode.set(category.code, category)
  placing.byName.set(nameKey(parent, name), category)
  placing.coming.push(category)
  return category
}

/**
 * The category a cell means: a code that there is, or names from the top down, `Minuman > Air Mineral`. Names that do
 * not exist yet are noted as coming. Null when a name is empty or longer than 80 characters.
 */
export const placeCategory = (placing: Placing, text: string): Category | null => {
  const known = placing.byCode.get(text)
  if (known) return known
  const names = text.split(/\s*[>›]\s*/)
  if (names.some(name => name === '' || name.length > 80)) return null
  return names.reduce<Category | null>((above, name) => step(placing, above?.id ?? null, name), null)
}
