import { useEffect } from 'react'
import type { Expected } from '#modules/purchasing/contract/index.ts'
import { serverOf } from '../work/handheld.ts'
import type { Delivery } from '../work/receive-scan.ts'
import { heardFault } from '../work/refresh.ts'
import { usePhone, usePlace } from './use-phone.tsx'
import { useSheet } from './use-sheet.ts'

type Head = Expected['orders'][number] | Expected['notices'][number]

/** All that suppliers may bring to this place. */
export const useExpected = () => {
  const place = usePlace()
  const key = place ? `expected:${place}` : null
  return useSheet(key, server => server.purchasing.receiving.expected({ place: place! }), 'purchasing')
}

const sheetOf = (delivery: string) => `delivery:${delivery}`

/** Fetches the cartons and lots of what is announced, for the dock, where there may be no network. */
export const useNoticesAhead = (expected: Expected | undefined): void => {
  const phone = usePhone()
  const place = usePlace()
  const notices = expected?.notices.map(({ id, number }) => `${id} ${number}`).join('\n') ?? ''
  useEffect(() => {
    if (!place || notices === '') return
    let gone = false
    const fetchAll = async () => {
      for (const notice of notices.split('\n')) {
        const [id, ...number] = notice.split(' ')
        const key = sheetOf(id!)
        if (gone) return
        if (await phone.db.sheets.get(key)) continue
        const value = await serverOf(phone).purchasing.receiving.expected({ place, key: number.join(' ') })
        await phone.db.sheets.put({ key, at: new Date().toISOString(), value })
      }
    }
    fetchAll().catch(error => heardFault(phone, error))
    return () => {
      gone = true
    }
  }, [phone, place, notices])
}

const isNotice = (head: Head): head is Expected['notices'][number] => 'cartons' in head

const deliveryOf = (head: Head, { lines }: Expected): Delivery => ({
  ...{ delivery: head.id, number: head.number, supplierName: head.supplierName },
  notice: isNotice(head) ? head.id : null,
  cartons: isNotice(head) ? head.cartons : [],
  lines: lines.filter(line => (isNotice(head) ? line.notice === head.id : line.order === head.id)),
})

const headIn = (expected: Expected | undefined, id: string | null): Head | undefined =>
  expected && [...expected.notices, ...expected.orders].find(head => head.id === id)

/** One delivery with its lines: by carton and lot where it was asked for by its number, else as the list has it. */
export const useDelivery = (id: string | null) => {
  const place = usePlace()
  const all = useExpected()
  const head = headIn(all.value, id)
  const key = head && place ? sheetOf(head.id) : null
  const own = useSheet(
    key,
    server => server.purchasing.receiving.expected({ place: place!, key: head!.number }),
    'purchasing',
  )
  const from = headIn(own.value, id) ? own.value : all.value
  const delivery = head && from ? deliveryOf(headIn(from, id) ?? head, from) : undefined
  return { sheet: all, delivery: delivery && delivery.lines.length > 0 ? delivery : undefined }
}
