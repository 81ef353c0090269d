import type { ReportAnswer } from '#modules/lanes/contract/index.ts'
import type { Told } from '#modules/lanes/rules/index.ts'
import { answer } from './attend.ts'
import type { Kiosk } from './kiosk.ts'
import { keepLane, moveOn } from './move-on.ts'
import { tell } from './scan-goods.ts'

/**
 * What the server answered to a report: questions answered from afar are answered here, wishes are carried out once, and
 * what it has heard need not be told again. True when there is something new to tell.
 */
export const carryOut = (
  kiosk: Kiosk,
  sent: { readonly told: readonly Told[]; readonly done: readonly string[]; readonly stays: readonly string[] },
  { answers, wishes }: ReportAnswer,
): boolean => {
  const heard = new Set(sent.told.filter(it => it.answer).map(it => it.id))
  const { told, wished, stays } = kiosk.store.get()
  kiosk.store.set({
    told: told.filter(it => !heard.has(it.id)),
    wished: wished.filter(id => !sent.done.includes(id)),
    stays: stays.filter(it => !sent.stays.includes(it.id)),
  })
  let news = false
  for (const said of answers) {
    const asked = kiosk.store.get().lane.open.find(it => it.id === said.id)
    if (!asked) {
      const mine = sent.told.find(it => it.id === said.id)?.answer
      // The first answer stands in the records; the lane has gone on with its own.
      if (mine && (mine.by !== said.by || mine.outcome !== said.outcome))
        tell(kiosk, { kind: 'info', word: 'help.first' })
      continue
    }
    answer(kiosk, { id: said.by ?? '' }, asked, said.outcome)
    news = true
  }
  for (const { id, what } of wishes) {
    if (kiosk.store.get().wished.includes(id)) continue
    moveOn(kiosk, { to: what })
    kiosk.store.set({ wished: [...kiosk.store.get().wished, id] })
    news = true
  }
  keepLane(kiosk)
  return news
}
