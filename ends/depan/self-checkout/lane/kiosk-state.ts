import { type CounterState, firstCounterState } from '#kit/counter/counter-state.ts'
import type { Paper, Scale } from '#kit/devices/index.ts'
import {
  FRESH_LANE,
  type Lane,
  type LearnedWeight,
  type Stay,
  type Told,
  type Visit,
} from '#modules/lanes/rules/index.ts'
import type { SaleFact, SaleTender } from '#modules/sales/rules/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'
import type { Word } from '../words/index.ts'

export type Notice = {
  readonly kind: 'ok' | 'info' | 'error'
  readonly word: Word
  readonly blanks?: Readonly<Record<string, string | number>>
}

/** What lies over the screen. */
export type Sheet =
  | { readonly kind: 'goods' | 'member' | 'coupon' | 'camera' | 'cancel' | 'attendant' | 'gift' }
  | { readonly kind: 'weigh'; readonly item: TillItem }

export type PayWay = 'choose' | 'card' | 'qris'

/** What the bagging scale says is not paid for yet, while the customer can still put it right. */
export type Odd = { readonly pattern: 'skip' | 'stack' | 'swap'; readonly grams: number }

export type KioskState = CounterState & {
  readonly lane: Lane
  readonly visit: Visit
  /** Scanned since the scale last came to rest. */
  readonly unbagged: readonly { readonly item: string; readonly pieces: number; readonly grams: number | null }[]
  readonly onScale: number
  readonly learned: Readonly<Record<string, LearnedWeight>>
  readonly odd: Odd | null
  /** What attendants have answered for in this visit: kind and subject. */
  readonly answered: readonly string[]
  /** What was asked of attendants, until the server has heard how it ended. */
  readonly told: readonly Told[]
  /** Wishes from afar that were carried out, until the server has heard of it. */
  readonly wished: readonly string[]
  /** Who is at the lane, and visits that have ended, until the server has heard of them. */
  readonly stay: Stay | null
  readonly stays: readonly Stay[]
  readonly scaleKind: Scale['kind']
  readonly sheet: Sheet | null
  readonly notice: Notice | null
  readonly payWay: PayWay
  readonly tenders: readonly SaleTender[]
  readonly paying: boolean
  readonly finished: SaleFact | null
  readonly receipt: 'ask' | 'printed' | 'failed' | 'none'
  readonly paper: Paper | null
  /** Everything to touch stands low, for a seat or one hand; the screen reads itself out. */
  readonly low: boolean
  readonly aloud: boolean
}

export const EMPTY_VISIT: Visit = { baggings: [], dropped: 0, droppedStillThere: 0, notBagged: 0 }

/** What a new visit begins with; the lane, the shift and what was learned go on. */
export const FRESH_VISIT = {
  visit: EMPTY_VISIT,
  unbagged: [],
  odd: null,
  answered: [],
  sheet: null,
  notice: null,
  payWay: 'choose',
  tenders: [],
  paying: false,
  finished: null,
  receipt: 'ask',
  paper: null,
  low: false,
  aloud: false,
} as const satisfies Partial<KioskState>

export const firstKioskState = (draft: string, at: string): KioskState => ({
  ...firstCounterState(draft, at),
  ...FRESH_VISIT,
  lane: FRESH_LANE,
  onScale: 0,
  learned: {},
  told: [],
  wished: [],
  stay: null,
  stays: [],
  scaleKind: 'simulated',
})
