import {
  knownPort,
  type Paper,
  type PaperJob,
  type PrintOutcome,
  pagePrinter,
  type ReceiptPrinter,
  serialPrinter,
  simulatedPrinter,
} from '#kit/devices/index.ts'
import { hmacSha256 } from '#kit/offline/index.ts'
import {
  type ReceiptFrame,
  receiptOf,
  receiptPage,
  receiptSlip,
  type SaleFact,
  signReceiptLink,
} from '#modules/sales/rules/index.ts'
import { qrSvg } from '#platform/qr/index.ts'
import { type Counter, dataOf } from './counter.ts'

/** The printer chosen in the settings; without a port to print on, the simulated one, which shows paper on screen. */
export const printerOf = async (counter: Counter, shown: (paper: Paper) => void): Promise<ReceiptPrinter> => {
  const { printer, columns } = counter.store.get().settings
  if (printer === 'page') return pagePrinter(document)
  const port = printer === 'serial' ? await knownPort(navigator) : null
  return port ? serialPrinter(port, columns) : simulatedPrinter(shown)
}

/** Paper speaks the company's language, whatever the screen speaks. */
export const languageOf = (counter: Counter) => dataOf(counter).book.head.language

const UNTAXED = {
  id: { exempt: 'Bebas PPN', zero: 'PPN 0%' },
  en: { exempt: 'VAT exempt', zero: 'Zero-rated' },
} as const

export const taxNames = (counter: Counter): Readonly<Record<string, string>> => ({
  ...{ ppn: 'PPN', 'ppn-luxury': 'PPN BM' },
  ...UNTAXED[languageOf(counter)],
})

export const localTime = (counter: Counter, instant: string): string =>
  new Intl.DateTimeFormat(counter.store.get().settings.language === 'id' ? 'id-ID' : 'en-GB', {
    timeZone: dataOf(counter).snapshot.company.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant))

/** The address of the digital receipt, signed on this device; null where the server gave no secret to sign with. */
export const receiptLinkOf = (counter: Counter, sale: string): string | null => {
  const { receiptUrl, receiptSecret } = dataOf(counter).snapshot
  return receiptUrl && receiptSecret ? receiptUrl + signReceiptLink(hmacSha256, receiptSecret, sale) : null
}

export const receiptFrame = (counter: Counter, fact: SaleFact, copy: boolean): ReceiptFrame => {
  const { snapshot, catalog } = dataOf(counter)
  const { company, place, register } = snapshot
  const customer = counter.store.get().draft.customer
  const link = receiptLinkOf(counter, fact.id)
  const weighed = fact.lines.flatMap(line => {
    const item = catalog.item(line.item)
    return item?.weighed ? [[line.item, item.unit] as const] : []
  })
  return {
    language: languageOf(counter),
    shop: {
      name: company.tradeName || company.name,
      address: [place.name, place.address].filter(Boolean),
      ...(place.phone && { phone: place.phone }),
      ...(company.npwp && { npwp: company.npwp }),
      footer: (place.footer ?? '').split('\n').filter(Boolean),
    },
    register: register.code,
    cashier: snapshot.staff.find(s => s.id === fact.cashier)?.name ?? '-',
    time: localTime(counter, fact.at),
    taxNames: taxNames(counter),
    units: Object.fromEntries(weighed),
    copy,
    ...(link && { link }),
    ...(fact.customer && customer?.party === fact.customer && customer.name && { customer: customer.name }),
  }
}

/** A receipt as paper: blocks for a receipt printer, and the same as a page. */
export const receiptJob = (counter: Counter, fact: SaleFact, copy: boolean, drawer: boolean): PaperJob => {
  const receipt = receiptOf(fact, receiptFrame(counter, fact, copy))
  return { slip: receiptSlip(receipt), page: receiptPage(receipt, receipt.link ? qrSvg(receipt.link) : null), drawer }
}

/** Prints a receipt; with cash in the sale the drawer opens before the first letter. Never throws. */
export const printReceipt = async (
  counter: Counter,
  fact: SaleFact,
  copy: boolean,
  shown: (paper: Paper) => void,
): Promise<PrintOutcome> => {
  try {
    const cash = fact.tenders.some(t => t.kind === 'cash')
    return await (await printerOf(counter, shown)).print(receiptJob(counter, fact, copy, cash && !copy))
  } catch (error) {
    return { ok: false, note: error instanceof Error ? error.message : String(error) }
  }
}
