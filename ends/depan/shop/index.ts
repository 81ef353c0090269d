import { machinePage } from './machine-pages.ts'
import { answerVisit } from './routes.ts'
import { beginVisit } from './visit/begin-visit.ts'
import { keepFrame } from './visit/keep-frame.ts'
import { respond } from './visit/respond.ts'
import type { Standing } from './visit/visit.ts'

export type { Assets, ShopClient, Standing } from './visit/visit.ts'

/** The shop over a client that is handed in: a request of the web in, its answer out. Nothing else is kept. */
export const openShop = (standing: Standing): ((request: Request, ip: string) => Promise<Response>) => {
  const frameNow = keepFrame(standing.clientFor(''), () => Date.now())
  return async (request, ip) => {
    const frame = await frameNow()
    const path = new URL(request.url).pathname.slice(standing.base.length)
    const machine = await machinePage(standing, frame, path)
    if (machine) return machine
    const visit = await beginVisit(standing, frame, request, ip)
    return respond(request, await answerVisit(visit, request))
  }
}
