import { newId } from '#kit/offline/index.ts'
import type { TillItem } from '#modules/catalog/contract/index.ts'
import { COUNT } from '../words/count.ts'
import { type CountWork, countScanned } from './count.ts'
import type { Handheld } from './handheld.ts'
import { tell } from './tell.ts'
import { tellItem } from './tell-item.ts'
import { editWork } from './works.ts'

type Scanned = { readonly item: TillItem; readonly qty: number }

/** Counts a scan: kept first, then told. */
export const scanItem = async (phone: Handheld, id: string, { item, qty }: Scanned): Promise<void> => {
  let total = 0
  let asked = true
  await editWork<CountWork>(phone, id, work => {
    asked = work.asked.length === 0 || work.asked.includes(item.id)
    if (!asked) return work
    const next = countScanned(work, { item: item.id, qty }, newId())
    total = next.lines[0]!.qty
    return next
  })
  if (asked) tellItem(phone, 'good', COUNT.counted, item, { qty: total })
  else tell(phone, 'bad', COUNT['not-asked'], {}, COUNT['not-asked-do'])
}
