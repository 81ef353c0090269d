import { languageOf, localTime, printerOf, printReceipt as printOn, taxNames } from '#kit/counter/receipt-job.ts'
import type { PrintOutcome } from '#kit/devices/index.ts'
import { isSale } from '#kit/offline/index.ts'
import { type DrawerFact, reportShift, shiftSlip } from '#modules/payments/rules/index.ts'
import type { SaleFact } from '#modules/sales/rules/index.ts'
import { dataOf, type Till } from './till.ts'

const printer = (till: Till) => printerOf(till, paper => till.store.set({ paper }))

export const printReceipt = (till: Till, fact: SaleFact, copy: boolean): Promise<PrintOutcome> =>
  printOn(till, fact, copy, paper => till.store.set({ paper }))

export const openDrawerNow = async (till: Till): Promise<PrintOutcome> => {
  try {
    return await (await printer(till)).openDrawer()
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
  return (await printer(till)).print({ slip, page, drawer: false })
}
