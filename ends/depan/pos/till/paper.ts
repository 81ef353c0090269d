import {
  knownPort,
  type PaperJob,
  type PrintOutcome,
  pagePrinter,
  type ReceiptPrinter,
  serialPrinter,
  simulatedPrinter,
} from '#kit/devices/index.ts'
import { hmacSha256, isSale } from '#kit/offline/index.ts'
import { type DrawerFact, reportShift, shiftSlip } from '#modules/payments/rules/index.ts'
import {
  type ReceiptFrame,
  receiptOf,
  receiptPage,
  receiptSlip,
  type SaleFact,
  signReceiptLink,
} from '#modules/sales/rules/index.ts'
import { qrSvg } from '#platform/qr/index.ts'
import { dataOf, type Till } from './till.ts'
import { sayIn } from './words-of.ts'

/** The printer chosen in the settings; without a port to print on, the simulated one, which shows paper on screen. */
const printerOf = async (till: Till): Promise<ReceiptPrinter> => {
  const { printer, columns } = till.store.get().settings
  if (printer === 'page') return pagePrinter(document)
  const port = printer === 'serial' ? await knownPort(navigator) : null
  return port ? serialPrinter(port, columns) : simulatedPrinter(paper => till.store.set({ paper }))
}

const TAX_NAMES: Readonly<Record<string, string>> = { ppn: 'PPN', 'ppn-luxury': 'PPN BM' }

/** Paper speaks the company's language, whatever the cashier's screen speaks. */
const languageOf = (till: Till) => dataOf(till).book.head.language

const taxNames = (till: Till) => {
  const say = sayIn(languageOf(till))
  return { ...TAX_NAMES, exempt: say('tax.exempt'), zero: say('tax.zero') }
}

export const localTime = (till: Till, instant: string): string =>
  new Intl.DateTimeFormat(till.store.get().settings.language === 'id' ? 'id-ID' : 'en-GB', {
    timeZone: dataOf(till).snapshot.company.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant))

/** The address of the digital receipt, signed on this device; null where the server gave no secret to sign with. */
export const receiptLinkOf = (till: Till, sale: string): string | null => {
  const { receiptUrl, receiptSecret } = dataOf(till).snapshot
  return receiptUrl && receiptSecret ? receiptUrl + signReceiptLink(hmacSha256, receiptSecret, sale) : null
}

export const receiptFrame = (till: Till, fact: SaleFact, copy: boolean): ReceiptFrame => {
  const { snapshot, catalog } = dataOf(till)
  const { company, place, register } = snapshot
  const customer = till.store.get().draft.customer
  const link = receiptLinkOf(till, fact.id)
  const weighed = fact.lines.flatMap(line => {
    const item = catalog.item(line.item)
    return item?.weighed ? [[line.item, item.unit] as const] : []
  })
  return {
    language: languageOf(till),
    shop: {
      name: company.tradeName || company.name,
      address: [place.name, place.address].filter(Boolean),
      ...(place.phone && { phone: place.phone }),
      ...(company.npwp && { npwp: company.npwp }),
      footer: (place.footer ?? '').split('\n').filter(Boolean),
    },
    register: register.code,
    cashier: snapshot.staff.find(s => s.id === fact.cashier)?.name ?? '-',
    time: localTime(till, fact.at),
    taxNames: taxNames(till),
    units: Object.fromEntries(weighed),
    copy,
    ...(link && { link }),
    ...(fact.customer && customer?.party === fact.customer && customer.name && { customer: customer.name }),
  }
}

const receiptJob = (till: Till, fact: SaleFact, copy: boolean, drawer: boolean): PaperJob => {
  const receipt = receiptOf(fact, receiptFrame(till, fact, copy))
  return { slip: receiptSlip(receipt), page: receiptPage(receipt, receipt.link ? qrSvg(receipt.link) : null), drawer }
}

/** Prints a receipt; with cash in the sale the drawer opens before the first letter. Never throws. */
export const printReceipt = async (till: Till, fact: SaleFact, copy: boolean): Promise<PrintOutcome> => {
  try {
    const cash = fact.tenders.some(t => t.kind === 'cash')
    return await (await printerOf(till)).print(receiptJob(till, fact, copy, cash && !copy))
  } catch (error) {
    return { ok: false, note: error instanceof Error ? error.message : String(error) }
  }
}

export const openDrawerNow = async (till: Till): Promise<PrintOutcome> => {
  try {
    return await (await printerOf(till)).openDrawer()
  } catch (error) {
    return { ok: false, note: error instanceof Error ? error.message : String(error) }
  }
}

/** The X or Z report of a shift, out of the facts of this till. */
export const reportOf = async (till: Till, shift: string) => {
  const facts = (await till.db.facts.where('shift').equals(shift).toArray()).map(row => row.fact)
  return reportShift(
    shift,
    facts.filter((f): f is DrawerFact => !isSale(f)),
    facts.filter(isSale),
  )
}

export const printReport = async (till: Till, shift: string, cashier: string): Promise<PrintOutcome> => {
  const { snapshot } = dataOf(till)
  const report = await reportOf(till, shift)
  const slip = shiftSlip(report, {
    shop: snapshot.company.tradeName || snapshot.company.name,
    register: snapshot.register.code,
    cashier,
    printed: localTime(till, new Date().toISOString()),
    language: languageOf(till),
    taxNames: taxNames(till),
  })
  const lines = slip.map(b => (b.kind === 'pair' ? `${b.left}: ${b.right}` : b.kind === 'text' ? b.text : ''))
  const page = `<!doctype html><meta charset="utf-8"><pre>${lines.join('\n').replaceAll('<', '&lt;')}</pre>`
  return (await printerOf(till)).print({ slip, page, drawer: false })
}
