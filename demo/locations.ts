import { placeOf } from './company.ts'
import { demoId } from './demo-id.ts'
import { dice } from './dice.ts'
import type { DemoItem } from './item.ts'

type Kind = 'floor' | 'back' | 'bin' | 'dock' | 'stage'

const location = (place: string, code: string, name: string, kind: Kind, walk: number) => ({
  ...{ id: demoId('location', place, code), code, name, kind, walk, active: true },
})

const two = (n: number) => String(n).padStart(2, '0')

const AISLES = ['A', 'B', 'C', 'D'] as const
const BAYS = 12

/** Bins of the centre along the walk: down one aisle, up the next. */
const BINS = AISLES.flatMap((aisle, a) =>
  Array.from({ length: BAYS }, (_, n) => {
    const bay = a % 2 === 0 ? n + 1 : BAYS - n
    return location('CKR', `${aisle}-${two(bay)}`, `Lorong ${aisle}`, 'bin', a * BAYS + n + 1)
  }),
)

const shop = (code: string) => [
  location(code, 'LANTAI', 'Lantai toko', 'floor', 1),
  location(code, 'GUDANG', 'Gudang belakang', 'back', 2),
]

/** Where goods lie inside the places of the demo. */
export const DEMO_LOCATIONS = [
  {
    place: placeOf('CKR').id,
    locations: [
      ...BINS,
      location('CKR', 'DOK', 'Dok penerimaan', 'dock', 90),
      location('CKR', 'KIRIM', 'Siap kirim', 'stage', 91),
    ],
  },
  { place: placeOf('KMG').id, locations: shop('KMG') },
  { place: placeOf('DGO').id, locations: shop('DGO') },
]

/** The location an item has at a place: a bin of its own in the centre, the shop floor in a shop. Undefined elsewhere. */
export const demoLocationOf = (place: string, item: DemoItem): string | undefined => {
  const here = DEMO_LOCATIONS.find(l => l.place === place)?.locations
  if (!here) return undefined
  const bins = here.filter(l => l.kind === 'bin')
  return bins.length > 0 ? bins[dice(`bin/${item.sku}`).below(bins.length)]!.id : here[0]!.id
}
