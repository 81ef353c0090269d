import { connect } from '#platform/postgres/index.ts'
import { migrateAll } from '../server/database.ts'
import { foundShop } from '../server/testing/found-shop.ts'
import { openEnds } from '../server/testing/open-ends.ts'
import { environmentOf, SECRET, temporaryFolder } from '../server/testing/open-stage.ts'
import { runPostgres } from '../server/testing/run-postgres.ts'
import { runRush } from '../server/testing/run-rush.ts'
import { startProcess } from '../server/testing/start-process.ts'
import { percentile } from './embedded.ts'
import type { BenchResult } from './run.ts'

/** 32 tills of one shop, eight items, two server processes: every sale touches the same few balances. */
export default async ([sales = '100']: string[]): Promise<BenchResult> => {
  const ends = openEnds()
  try {
    const dir = temporaryFolder(ends)
    const postgres = await runPostgres('shop')
    ends.add(() => postgres.end())
    const db = connect(postgres.url('shop'), { max: 4 })
    ends.add(() => db.close())
    await migrateAll(db)
    const shop = await foundShop(db, { shops: 1, tills: 32, members: 12 })
    const env = environmentOf(postgres.url('shop'), dir)
    const servers = await Promise.all([startProcess('serve', env), startProcess('serve', env)])
    for (const server of servers) ends.add(() => server.kill())
    const report = await runRush({
      ...{ db, shop, secret: SECRET, seed: process.env.UJUNG_SEED ?? '1', dir, sales: Number(sales) },
      servers: () => servers.map(it => it.address),
    })
    if (report.wrong.length > 0) throw new Error(report.wrong.slice(0, 50).join('\n'))
    const ms = (p: number) => `p${p} ${Math.round(percentile(report.waits, p))} ms`
    return {
      name: 'one-shop: 32 tills, the same eight items, two server processes, over HTTP',
      lines: [
        `${report.deadlocks} deadlocks; ${report.failures} failed requests`,
        `${Math.round(report.receipts / report.seconds)} sales/s (${report.receipts} receipts in ${report.seconds.toFixed(1)} s, the tills' own work included)`,
        `a request (1 to 4 facts) waits ${ms(50)}, ${ms(95)}, ${ms(99)}`,
      ],
    }
  } finally {
    await ends.all()
  }
}
