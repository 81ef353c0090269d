import { loadavg } from 'node:os'
import { resolve } from 'node:path'
import { importSales, ONLINE_RETAIL } from '#modules/sales/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { freshServer } from './embedded.ts'

/** `npm run bench -- import-sales [FOLDER]`: UCI Online Retail into a new database, from the first byte to proved books. */
export default async ([folder]: string[]) => {
  const paths = [resolve(folder ?? `${process.env.UJUNG_DATA ?? '../shared/data'}/online_retail`)]
  const { db, end } = await freshServer('import_sales', 4)
  try {
    const wish = {
      ...{ paths, place: 'UCI', newPlace: 'Online Retail', currency: 'GBP', timeZone: 'Europe/London' },
      ...{ shape: ONLINE_RETAIL, tender: 'card' as const, taxClass: 'exempt', group: 500 },
    }
    let shown = 0
    const load = loadavg()[0]!
    const cpu = process.cpuUsage()
    const began = performance.now()
    const answer = await importSales(
      db,
      SYSTEM,
      () => new Date(),
      wish,
      p => {
        if (p.step !== 'book' || performance.now() - shown < 5000) return
        shown = performance.now()
        console.log(`${p.lines} of ${p.of}, ${p.perSecond}/s`)
      },
    )
    if (!answer.ok) throw new Error(`${answer.refusal}: ${answer.detail}`)
    const it = answer.value
    const total = (performance.now() - began) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const size = await db.pool.query<{ size: string }>(
      'select pg_size_pretty(pg_database_size(current_database())) as size',
    )
    return {
      name: 'import of past sales',
      lines: [
        `${it.lines} lines, ${it.invoices} invoices, ${it.items} items, ${it.customers} customers`,
        `${it.linesPerSecond} lines a second (survey ${it.seconds.survey} s, booking ${it.seconds.book} s); ${total.toFixed(1)} s with proof of the books`,
        `this process: ${((user + system) / 1e6).toFixed(1)} s of processor, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most; load of the machine ${load.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after; database ${size.rows[0]!.size}`,
        JSON.stringify({ ...it.counts, net: it.net, findings: it.findings }),
      ],
    }
  } finally {
    await end()
  }
}
