import { expect, test } from 'vitest'
import { dice as diceOf } from '#demo/dice.ts'
import { gatherWeeks } from './gather-weeks.ts'
import { makePanel } from './make-panel.ts'
import { playUjung } from './play-ujung.ts'

/** Two years of a few series; from week 60 on the future is another one, the plan of prices and promotions the same. */
const market = (wild: boolean) => {
  const dice = diceOf('future')
  const gathering = gatherWeeks()
  gathering.line('place,item,week,units,price,promo')
  for (let s = 0; s < 6; s += 1)
    for (let week = 1; week <= 90; week += 1) {
      const units = dice.below(30)
      const promo = week % 9 === 0
      gathering.line(
        `S${s % 2},I${s >> 1},${week},${wild && week >= 60 ? 7 * units + 3 : units},${promo ? 8 : 10},${promo ? 1 : 0}`,
      )
    }
  const rows = gathering.end()
  const weeks = rows.ok ? makePanel(rows.value) : rows
  if (!weeks.ok) throw new Error(weeks.detail)
  return weeks.value
}

const ordersOf = (wild: boolean) => {
  const orders: { week: number; text: string }[] = []
  playUjung(
    market(wild),
    { lead: 1, pack: 6, fill: 0.95, holding: 0.25, margin: 0, planned: true },
    (week, series, units) => orders.push({ week, text: `${week} ${series} ${units}` }),
  )
  return orders
}

test('nothing of the future is known: what comes from week 60 on changes no order up to its morning', () => {
  const [calm, wild] = [ordersOf(false), ordersOf(true)]
  const until = (orders: typeof calm, week: number) => orders.filter(o => o.week < week).map(o => o.text)
  // Weeks are counted from 0 in a panel: the 60th of the file is 59, and its morning is still like any other.
  expect(until(calm, 60)).toEqual(until(wild, 60))
  expect(until(calm, 60).some(text => !text.endsWith(' 0'))).toBe(true)
  expect(until(calm, 90)).not.toEqual(until(wild, 90))
})
