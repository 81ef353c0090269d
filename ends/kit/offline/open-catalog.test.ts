import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ITEM_PACKING, openCatalog } from './open-catalog.ts'
import { openPacks, packRows } from './pack-rows.ts'
import { item, uuid } from './testing/example-till.ts'

const catalogOf = (...segments: (readonly ReturnType<typeof item>[])[]) =>
  openCatalog(
    segments.map(rows => packRows(rows, ITEM_PACKING)),
    [],
  )

describe('packed rows', () => {
  test('every row comes back as it was, under each of its keys, whatever letters it holds', () => {
    const row = fc.record({ id: fc.uuid(), name: fc.string({ unit: 'grapheme' }) })
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: r => r.id, maxLength: 40 }), fc.nat(39), (rows, cut) => {
        const keysOf = (r: { id: string }) => [r.id, `x${r.id}`]
        const packs = [rows.slice(0, cut), rows.slice(cut)].map(part => packRows(part, { keysOf }))
        const open = openPacks<{ id: string; name: string }>(packs)
        for (const r of rows) expect([open.find(r.id), open.find(`x${r.id}`)]).toEqual([r, r])
        expect(open.find('nothing')).toBeUndefined()
        expect(open.size).toBe(rows.length)
      }),
    )
  })
})

describe('catalogue', () => {
  test('a barcode is found by the keys of a reading, with how much it stands for', () => {
    const carton = item(1, {
      barcodes: [
        { code: '8996001600146', qty: 1000 },
        { code: '18996001600143', qty: 40_000 },
      ],
    })
    const catalog = catalogOf([item(2), carton])
    expect(catalog.find(['08996001600146'])).toEqual({ item: carton, qty: 1000 })
    expect(catalog.find(['18996001600143'])).toEqual({ item: carton, qty: 40_000 })
    expect(catalog.find(['nothing', 'INT2'])?.item.id).toBe(uuid(2))
    expect(catalog.find(['SKU1'])?.qty).toBe(1000)
    expect(catalog.find(['nothing'])).toBeUndefined()
  })

  test('search wants every word, in either language, and shows the newest state once', () => {
    const renamed = item(1, { name: 'Teh Melati', nameEn: 'Jasmine Tea' })
    const catalog = catalogOf([item(1, { name: 'Teh Hitam' }), item(2)], [renamed])
    expect(catalog.search('melati teh', 10)).toEqual([renamed])
    expect(catalog.search('JASMINE', 10)).toEqual([renamed])
    expect(catalog.search('hitam', 10)).toEqual([])
    expect(catalog.search('   ', 10)).toEqual([])
    expect(catalogOf([1, 2, 3, 4].map(n => item(n))).search('barang', 3)).toHaveLength(3)
  })

  test('an item that left is not found by id, barcode or name; a barcode taken from an item is not its any more', () => {
    const packs = [packRows([item(1), item(2)], ITEM_PACKING), packRows([item(1, { barcodes: [] })], ITEM_PACKING)]
    const catalog = openCatalog(packs, [uuid(2)])
    expect(catalog.item(uuid(2))).toBeUndefined()
    expect(catalog.find(['INT2'])).toBeUndefined()
    expect(catalog.search('barang 2', 5)).toEqual([])
    expect(catalog.find(['INT1'])).toBeUndefined()
    expect(catalog.item(uuid(1))?.barcodes).toEqual([])
  })

  test('categories come with most items first', () => {
    const catalog = catalogOf([item(1), item(3), item(2), item(4, { category: null })])
    expect(catalog.categories()).toEqual(['teh', 'kopi'])
    expect(catalog.inCategory('teh', 9).map(i => i.id)).toEqual([uuid(1), uuid(3)])
  })
})
