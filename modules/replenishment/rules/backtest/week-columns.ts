/** Cells of a row as they are kept; price is not a number where the cell is empty. */
export type WeekRow = {
  readonly place: string
  readonly item: string
  readonly week: number
  readonly units: number
  readonly price: number
  readonly promo: boolean
}

const grown = <A extends Int32Array | Float32Array | Float64Array | Uint8Array>(from: A, make: (n: number) => A): A => {
  const to = make(from.length * 2)
  to.set(from)
  return to
}

const numbering = () => {
  const names: string[] = []
  const known = new Map<string, number>()
  return {
    names,
    of: (name: string) => {
      const number = known.get(name) ?? names.length
      if (number === names.length) {
        known.set(name, number)
        names.push(name)
      }
      return number
    },
  }
}

/** Rows kept as columns of numbers that grow; names of places and items are numbered as they come. */
export const openColumns = () => {
  const [places, items] = [numbering(), numbering()]
  let n = 0
  let place = new Int32Array(1024)
  let item = new Int32Array(1024)
  let week = new Int32Array(1024)
  let units = new Float32Array(1024)
  let price = new Float64Array(1024)
  let promo = new Uint8Array(1024)
  const grow = () => {
    place = grown(place, m => new Int32Array(m))
    item = grown(item, m => new Int32Array(m))
    week = grown(week, m => new Int32Array(m))
    units = grown(units, m => new Float32Array(m))
    price = grown(price, m => new Float64Array(m))
    promo = grown(promo, m => new Uint8Array(m))
  }
  return {
    add: (row: WeekRow) => {
      if (n === place.length) grow()
      place[n] = places.of(row.place)
      item[n] = items.of(row.item)
      week[n] = row.week
      units[n] = row.units
      price[n] = row.price
      promo[n] = row.promo ? 1 : 0
      n += 1
    },
    end: () => ({
      ...{ places: places.names, items: items.names, rows: n },
      ...{ place: place.slice(0, n), item: item.slice(0, n), week: week.slice(0, n) },
      ...{ units: units.slice(0, n), price: price.slice(0, n), promo: promo.slice(0, n) },
    }),
  }
}
