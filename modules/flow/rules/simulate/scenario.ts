import type { Json } from '../feel/json.ts'

/** How long something takes, in minutes. Means and bounds in minutes; nothing is below zero. */
export type Amount =
  | number
  | { readonly uniform: readonly [least: number, most: number] }
  | { readonly triangle: readonly [least: number, usual: number, most: number] }
  | { readonly exponential: number }
  | { readonly lognormal: readonly [mean: number, deviation: number] }

/** What a variable becomes: always the same, one of several by weight, or a number. */
export type Drawn =
  | { readonly value: Json }
  | { readonly pick: readonly { readonly value: Json; readonly weight: number }[] }
  | { readonly amount: Amount; readonly whole?: boolean }

export type Drawings = Readonly<Record<string, Drawn>>

/** People of one role: how many, when they are there (local minutes of a weekday, 1 Monday), what an hour costs. */
export type Staff = {
  readonly people: number
  readonly hours: readonly { readonly weekday: number; readonly opens: number; readonly closes: number }[]
  /** Minor units of the currency. */
  readonly wage: number
}

/** How one element is done. */
export type WorkTerms = {
  readonly role?: string
  readonly minutes?: Amount
  /** What it leaves in the process. */
  readonly variables?: Drawings
  /** Of a waiting message or signal: in how many of a thousand cases it never comes. */
  readonly neverPerMille?: number
}

export type Scenario = {
  readonly process: string
  /** Element at which cases start; the plain start unless said. */
  readonly at?: string
  /** Epoch milliseconds at which the first may come. */
  readonly from: number
  /** Seconds ahead of UTC of all local times. */
  readonly zone: number
  readonly cases: number
  /** Minutes from one case to the next. */
  readonly every: Amount
  /** When cases come at all; always unless said. */
  readonly comes?: Staff['hours']
  readonly variables: Drawings
  readonly staff: Readonly<Record<string, Staff>>
  /** By id of the element. */
  readonly work: Readonly<Record<string, WorkTerms>>
  /** Weights of the flows out of a gateway that a person would choose from, by id. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** The first cases, which find everybody idle, are played and not counted. */
  readonly warmUp: number
  readonly seed: number
}
