import type { Tx } from '#platform/postgres/index.ts'
import type { CampaignResult } from '../../contract/index.ts'
import { type Group, judge, LOOK_DAYS, MEASURE_DAYS, winnerAt } from '../../rules/index.ts'
import { type Bought, readBought } from './read-bought.ts'

const DAY = 86_400_000

const groupOf = ({ arm, customers, buyers, sum, squares }: Bought): Group => {
  const mean = sum / customers
  const variance = customers < 2 ? 0 : Math.max(0, squares - customers * mean * mean) / (customers - 1)
  return { name: arm, customers, buyers, mean, variance }
}

const rounded = (value: number) => Math.round(value)

/**
 * What a campaign brought: margin a customer in each variant against the hold-out in the 28 days after the drawing, with
 * a 95 % interval, and the variant that won by the stop rule. Null before it has begun.
 */
export const readResult = async (tx: Tx, now: Date, campaign: string): Promise<CampaignResult | null> => {
  const one = await tx.one<{ at: Date | null }>('select prepared_at as at from customers.campaign where id = $1', [
    campaign,
  ])
  if (!one?.at) return null
  const begun = one.at.getTime()
  const passed = LOOK_DAYS.map(days => new Date(begun + days * DAY)).filter(it => it <= now)
  const ends = new Date(begun + MEASURE_DAYS * DAY)
  const until = now < ends ? now : ends
  const all = await readBought(tx, campaign, [...passed, until])
  const at = (look: number) => all.filter(it => it.look === look)
  const variants = (look: number) => at(look).flatMap(it => (it.arm === '' ? [] : [groupOf(it)]))
  const last = at(passed.length + 1)
  const held = last.find(it => it.arm === '')
  const winner = passed.map((_, n) => winnerAt(n + 1, variants(n + 1))).find(it => it !== null) ?? null
  return {
    ...{
      ends,
      over: now >= ends,
      nextLook: LOOK_DAYS.map(d => new Date(begun + d * DAY)).find(it => it > now) ?? null,
    },
    winner,
    uncosted: last.reduce((sum, it) => sum + it.uncosted, 0),
    holdOut: held ? { customers: held.customers, buyers: held.buyers, mean: rounded(held.sum / held.customers) } : null,
    arms: last
      .filter(it => it.arm !== '')
      .map(it => {
        const { word, interval } = judge(groupOf(it), held && groupOf(held))
        return {
          ...{ arm: it.arm, customers: it.customers, buyers: it.buyers, mean: rounded(it.sum / it.customers), word },
          interval: interval && {
            lift: rounded(interval.lift),
            low: rounded(interval.low),
            high: rounded(interval.high),
            total: rounded(interval.lift * it.customers),
          },
        }
      }),
  }
}
