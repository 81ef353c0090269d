import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Market } from './made-markets.ts'

const DATA = process.env.UJUNG_DATA ?? '../shared/data'

/** The UCI Online Retail invoices as weeks of an item; null where the files are not there. */
export const onlineRetail = (): Market | null => {
  const dir = join(DATA, 'online_retail')
  if (!existsSync(dir)) return null
  return {
    name: 'online retail',
    lines: function* () {
      type Cell = { units: number; worth: number }
      const cells = new Map<string, Cell>()
      for (const file of readdirSync(dir)
        .filter(name => name.endsWith('.csv.gz'))
        .sort())
        for (const line of gunzipSync(readFileSync(join(dir, file)))
          .toString('utf8')
          .split('\n')
          .slice(1)) {
          const match = /^([^,]*),([^,]*),(?:"(?:[^"]|"")*"|[^,]*),(-?\d+),(\d{4}-\d{2}-\d{2})[^,]*,(-?[\d.]+),/.exec(
            line,
          )
          if (!match) continue
          const [, invoice, item, quantity, day, price] = match
          const units = Number(quantity)
          if (invoice!.startsWith('C') || units <= 0 || Number(price) <= 0 || !/^\d{5}/.test(item!)) continue
          const key = `${item!.toUpperCase()},${day}`
          const cell = cells.get(key) ?? { units: 0, worth: 0 }
          cell.units += units
          cell.worth += units * Number(price)
          cells.set(key, cell)
        }
      const weeks = new Map<string, Cell>()
      for (const [key, cell] of cells) {
        const [item, day] = key.split(',')
        const monday = new Date(`${day}T00:00:00Z`)
        monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7))
        const name = `${item},${monday.toISOString().slice(0, 10)}`
        const week = weeks.get(name) ?? { units: 0, worth: 0 }
        week.units += cell.units
        week.worth += cell.worth
        weeks.set(name, week)
      }
      yield 'place,item,week,units,price,promo'
      for (const [name, { units, worth }] of weeks) yield `UK,${name},${units},${(worth / units).toFixed(2)},0`
    },
  }
}
