import { assert } from '#kernel/answer.ts'
import type { Minor } from '#kernel/money.ts'
import { mulDiv } from '#kernel/whole.ts'

/**
 * Points for an amount: one for each full `pointPer` minor units, so the rest of the amount earns nothing. An amount
 * below zero takes back as many as its positive twin gives. `pointPer` 0 means that the company gives no points.
 */
export const pointsOf = (amount: Minor, pointPer: Minor): number => {
  assert(Number.isSafeInteger(pointPer) && pointPer >= 0, 'pointPer must be a whole number, 0 or more')
  return pointPer === 0 ? 0 : mulDiv(amount, 1, pointPer, 'down')
}

/**
 * Points to take back (0 or below) when goods worth `now` come back from a sale that earned points on `earnedOn`, of
 * which goods worth `before` had come back already. Taken piece by piece it adds up to what the sale gave, so nobody
 * keeps points by bringing goods back one at a time. All amounts 0 or more.
 */
export const pointsBack = (earnedOn: Minor, before: Minor, now: Minor, pointPer: Minor): number => {
  const kept = (back: Minor) => pointsOf(Math.max(0, earnedOn - back), pointPer)
  const taken = kept(before + now) - kept(before)
  return taken === 0 ? 0 : taken
}
