import { openEnds } from '../server/testing/open-ends.ts'
import { runFaults } from '../server/testing/run-faults.ts'
import type { BenchResult } from './run.ts'

/**
 * 10,000 sales through a bad network, with servers and PostgreSQL killed over and over; ends with an error when a
 * single rupiah, item or receipt is missing. `npm run bench -- faults 20000` for more; UJUNG_SEED repeats a run.
 */
export default async ([sales = '10000']: string[]): Promise<BenchResult> => {
  const seed = process.env.UJUNG_SEED ?? String(Date.now())
  const ends = openEnds()
  try {
    const plan = { seed, sales: Number(sales), shops: 2, tills: 6, kills: 30, crashes: 4 }
    const report = await runFaults(plan, ends)
    if (report.wrong.length > 0)
      throw new Error(`seed ${seed}: ${report.wrong.length} things are wrong:\n${report.wrong.slice(0, 50).join('\n')}`)
    const network = Object.entries(report.network).map(([fate, n]) => `${n} ${fate}`)
    return {
      name: `faults: everything survives (UJUNG_SEED=${seed})`,
      lines: [
        `${report.receipts} receipts issued = ${report.sales} sales on the server; ${report.facts} facts, ${report.entries} entries in the books`,
        `${report.kills} server processes killed, PostgreSQL killed ${report.crashes} times, tills started ${report.tillStarts} times`,
        `requests: ${network.join(', ')}`,
        `${report.failures} requests failed for the till, ${report.repeated} facts were known already when they came again`,
        `${report.burned} sales paid with points; ${report.deadlocks} deadlocks; ${report.seconds} s`,
        'stock, cash, tax, points, budgets and chains agree with the tills; the books are proven',
      ],
    }
  } finally {
    await ends.all()
  }
}
