import type { TillData } from '#kit/offline/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'

export type QuickCategory = {
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
  readonly colour: string | null
}

const MOST_CATEGORIES = 40
const FEW = 12

const title = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ')

/** The colour of a category or, where it has none, of the one above it. */
const colourOf = (tree: NonNullable<TillData['snapshot']['categories']>, code: string): string | null => {
  const category = tree.find(c => c.code === code)
  if (!category) return null
  return category.colour ?? (category.parent ? colourOf(tree, category.parent) : null)
}

/** Categories that hold items, fullest first, in their own names and colours where the server tells them. */
export const quickCategories = ({ catalog, snapshot }: TillData): QuickCategory[] => {
  const tree = snapshot.categories ?? []
  return catalog
    .categories()
    .slice(0, MOST_CATEGORIES)
    .map(code => {
      const known = tree.find(c => c.code === code)
      return {
        code,
        name: known?.name ?? title(code),
        nameEn: known?.nameEn ?? null,
        colour: colourOf(tree, code),
      }
    })
}

/** Items of a category; without one, what a cashier cannot scan: goods weighed or without a barcode, then the rest. */
export const quickItems = ({ catalog }: TillData, category: string | null, most: number): TillItem[] => {
  if (category !== null) return catalog.inCategory(category, most).filter(item => item.active)
  const byHand = catalog.byHand(most)
  const more = byHand.length < FEW ? catalog.search('~c=', most) : []
  return [...byHand, ...more].filter(item => item.active)
}
