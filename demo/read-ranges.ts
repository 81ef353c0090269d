import { atkDapur } from './sample/atk-dapur.ts'
import { bayi } from './sample/bayi.ts'
import { beku } from './sample/beku.ts'
import { bumbu } from './sample/bumbu.ts'
import { elektronikMainanPakaian } from './sample/elektronik-mainan-pakaian.ts'
import { mie } from './sample/mie.ts'
import { minuman } from './sample/minuman.ts'
import { minyakGulaTepung } from './sample/minyak-gula-tepung.ts'
import { pokok } from './sample/pokok.ts'
import { rokokObat } from './sample/rokok-obat.ts'
import { roti } from './sample/roti.ts'
import { rumah } from './sample/rumah.ts'
import { segar } from './sample/segar.ts'
import { snack } from './sample/snack.ts'
import { tubuh } from './sample/tubuh.ts'

/** One line of the tables: a kind of goods in its brands, variants and sizes. */
export type Range = {
  readonly category: string
  readonly noun: { readonly id: string; readonly en: string }
  /** `-` for goods without a brand. */
  readonly brands: readonly string[]
  /** Empty name where there is only one; `percent` is what it costs over the size's price. */
  readonly variants: readonly { readonly name: string; readonly percent: number }[]
  /** `kg` for goods that are weighed; price in rupiah per piece or per kg. */
  readonly sizes: readonly { readonly name: string; readonly price: number }[]
  readonly options: ReadonlyMap<string, string>
}

const TABLES = [
  pokok,
  mie,
  minyakGulaTepung,
  bumbu,
  minuman,
  snack,
  roti,
  segar,
  beku,
  rumah,
  tubuh,
  bayi,
  rokokObat,
  atkDapur,
  elektronikMainanPakaian,
]

const list = (text: string, mark: string) => text.split(mark).map(part => part.trim())

const readVariant = (text: string) => {
  const match = /^(.*?)(?:\s([+-]\d+))?$/.exec(text)!
  return { name: match[1] === '-' ? '' : match[1]!, percent: Number(match[2] ?? 0) }
}

const readSize = (text: string) => {
  const match = /^(.+) (\d+)$/.exec(text)
  if (!match) throw new Error(`"${text}" is not a size and a price`)
  return { name: match[1]!, price: Number(match[2]) }
}

const readRange = (line: string, category: string): Range => {
  const [noun, brands, variants, sizes, options] = list(line, '|') as [string, string, string, string, string]
  const [id, en] = list(noun, '=') as [string, string]
  return {
    category,
    noun: { id, en },
    brands: list(brands, ','),
    variants: list(variants, ',').map(readVariant),
    sizes: list(sizes, ';').map(readSize),
    options: new Map(options.split(' ').map(option => option.split('=') as [string, string])),
  }
}

const readTable = (table: string): readonly Range[] => {
  const ranges: Range[] = []
  let category = ''
  for (const line of table.trim().split('\n')) {
    if (line.startsWith('@')) category = line.slice(1).trim()
    else ranges.push(readRange(line, category))
  }
  return ranges
}

/** Every line of the tables in `sample/`, in their order. */
export const readRanges = (): readonly Range[] => TABLES.flatMap(readTable)
