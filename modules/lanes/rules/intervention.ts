/** Why an attendant is asked for. */
export const INTERVENTIONS = ['age', 'weight', 'rescan', 'quantity', 'alarm', 'help', 'payment', 'dropped'] as const
export type InterventionKind = (typeof INTERVENTIONS)[number]

/** How one ends: all was well, something was put right, the customer was refused, or they left. */
export const OUTCOMES = ['fine', 'corrected', 'refused', 'left'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A moment at which a lane asks for a person. */
export type Intervention = {
  /** UUIDv7, made by the lane. */
  readonly id: string
  readonly kind: InterventionKind
  /** The line or the visit it is about; of one kind and subject one is open. */
  readonly about: string
  /** ISO instant. */
  readonly at: string
  /** `now`: nothing goes on; `pay`: only before paying. */
  readonly holds: 'now' | 'pay'
}

/** What each holds up: goods are scanned on while an age waits to be looked at, an odd weight stops at once. */
export const HOLDS: Readonly<Record<InterventionKind, Intervention['holds']>> = {
  age: 'pay',
  weight: 'now',
  rescan: 'pay',
  quantity: 'pay',
  alarm: 'pay',
  help: 'now',
  payment: 'now',
  dropped: 'pay',
}

/** Whether an intervention was for nothing: the lane suspected something and all was well. */
export const isFalse = (kind: InterventionKind, outcome: Outcome): boolean =>
  outcome === 'fine' && (kind === 'weight' || kind === 'rescan' || kind === 'dropped')
