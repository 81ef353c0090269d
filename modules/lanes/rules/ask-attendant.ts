import type { Thousandths } from '#kernel/quantity.ts'
import { mulDiv } from '#kernel/whole.ts'
import type { InterventionKind } from './intervention.ts'

/** A line of a lane's basket, as far as attendants are concerned. */
export type AskedLine = {
  readonly id: string
  readonly item: string
  readonly qty: Thousandths
  /** Least age of who buys it, or null. */
  readonly age: number | null
  readonly alarm: boolean
  readonly weighed: boolean
}

export type LaneLimits = {
  /** Pieces of one item that nobody is asked about. */
  readonly piecesOfOne: number
  /** Tagged goods need a person at the lane; false where the lane frees tags itself. */
  readonly alarmAsks: boolean
}

export const USUAL_LIMITS: LaneLimits = { piecesOfOne: 12, alarmAsks: true }

export type Asked = { readonly kind: InterventionKind; readonly about: string }

/** For what in a basket an attendant is asked: an age, a tag, or more of one item than a household takes. */
export const askAttendant = (lines: readonly AskedLine[], limits: LaneLimits): Asked[] => {
  const pieces = new Map<string, number>()
  for (const line of lines)
    if (!line.weighed) pieces.set(line.item, (pieces.get(line.item) ?? 0) + mulDiv(line.qty, 1, 1000, 'half-up'))
  const eldest = lines.reduce((most, line) => Math.max(most, line.age ?? 0), 0)
  return [
    // One look at a customer answers for every line up to that age.
    ...(eldest > 0 ? [{ kind: 'age' as const, about: `age-${eldest}` }] : []),
    ...(limits.alarmAsks && lines.some(line => line.alarm) ? [{ kind: 'alarm' as const, about: 'alarm' }] : []),
    ...[...pieces]
      .filter(([, count]) => count > limits.piecesOfOne)
      .map(([item]) => ({ kind: 'quantity' as const, about: item })),
  ]
}
