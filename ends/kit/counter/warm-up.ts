import { newId } from '#kit/offline/index.ts'
import { type Counter, dataOf, nowAt } from './counter.ts'
import { addLine, emptyDraft } from './draft.ts'
import { pricedWith } from './keep-draft.ts'
import { readScan } from './read-scan.ts'

const ROUNDS = 12

/** Runs a few scans that nobody sees, so that the first one a customer waits for is as fast as the next. */
export const warmUp = (counter: Counter): void => {
  const { catalog, book, snapshot } = dataOf(counter)
  const at = {
    ...{ catalog, book, typed: false, place: snapshot.place.id, today: nowAt(counter).day },
    ...{ inStore: snapshot.inStore ?? [], receiptUrl: snapshot.receiptUrl },
  }
  let draft = emptyDraft(newId(), '')
  for (const item of catalog.search('~c=', ROUNDS)) {
    const scanned = readScan(item.barcodes[0]?.code ?? item.sku, at)
    if (scanned.kind === 'item') ({ draft } = addLine(draft, { item: scanned.item, qty: scanned.qty }, newId()))
    pricedWith(counter, draft)
  }
}
