import { randomUUID } from 'node:crypto'
import { type Answer, assert } from '#kernel/answer.ts'
import { itemDraft } from '#modules/catalog/contract/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import { savePlace } from '#modules/company/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { saveLocations } from './locations.ts'

export const NOW = new Date('2026-12-01T03:00:00Z')
export const TODAY = '2026-12-01'

/** The value of an answer that a test counts on. */
export const taken = <Value>(answer: Answer<Value>): Value => {
  assert(answer.ok, `refused: ${answer.ok ? '' : `${answer.refusal}, ${answer.detail}`}`)
  return answer.value
}

const place = (code: string, kind: 'shop' | 'distribution-centre') => ({
  ...{ id: newId(), code, name: code, kind, address: '', region: null, postcode: null, latitudeE6: null },
  ...{ longitudeE6: null, timeZone: 'Asia/Jakarta', phone: null, nitku: null, active: true, hours: [] },
})

/** A centre and a shop with a few locations, and goods of each manner of keeping. */
export const foundGoods = (db: Database) =>
  transact(db, async tx => {
    const [centre, shop] = [place('CKR', 'distribution-centre'), place('KMG', 'shop')]
    for (const one of [centre, shop]) taken(await savePlace(tx, SYSTEM, NOW, one))
    const draft = (sku: string, more: object = {}) =>
      itemDraft.parse({ id: newId(), sku, name: sku, taxClass: 'ppn', ...more })
    const items = {
      kopi: draft('KOPI', { units: [{ unit: 'ctn', qty: 24_000 }] }),
      susu: draft('SUSU', { batchTracked: true, expiryTracked: true }),
      ponsel: draft('PONSEL', { serialTracked: true }),
      jeruk: draft('JERUK', { unit: 'kg', weighed: true }),
    }
    taken(await saveItems(tx, SYSTEM, NOW, Object.values(items)))
    const location = (code: string, kind: 'bin' | 'dock' | 'stage', walk: number) => ({
      ...{ id: newId(), code, name: '', kind, walk, active: true },
    })
    const bins = [location('DOCK', 'dock', 99), location('A-01', 'bin', 1), location('A-02', 'bin', 2)]
    taken(await saveLocations(tx, centre.id, [...bins, location('STAGE', 'stage', 100)]))
    return {
      ...{
        centre: centre.id,
        shop: shop.id,
        supplier: randomUUID(),
        dock: bins[0]!.id,
        a1: bins[1]!.id,
        a2: bins[2]!.id,
      },
      ...{ kopi: items.kopi.id, susu: items.susu.id, ponsel: items.ponsel.id, jeruk: items.jeruk.id },
    }
  })
