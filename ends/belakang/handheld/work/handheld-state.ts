import type { DeedsState } from '#kit/offline/deeds/index.ts'
import type { Catalog, Device, Staff } from '#kit/offline/index.ts'
import type { LiveState } from '#kit/server/hear-events.ts'
import type { Language } from '#kit/ui/speak.tsx'
import type { InStorePattern } from '#modules/catalog/rules/index.ts'

/** Where the phone stands as a whole. */
export type Phase = 'starting' | 'second-copy' | 'failed' | 'sign-in' | 'filling' | 'ready'

export type Settings = {
  readonly language: Language
  readonly sound: boolean
  /** Where a person with many places works today; an enrolled phone has its own. */
  readonly place: string | null
}

export const FIRST_SETTINGS: Settings = { language: 'id', sound: true, place: null }

/** Who works with the phone now. */
export type Person = {
  readonly id: string
  readonly name: string
  /** What they may do, and where. */
  readonly may: Readonly<Record<string, 'all' | readonly string[]>>
  /** Places where they may see stock or attend lanes, by id; where they hold all, every place of the company. */
  readonly places: readonly string[]
}

export type Company = { readonly name: string; readonly currency: string; readonly timeZone: string }
export type PlaceHere = { readonly id: string; readonly code: string; readonly name: string; readonly kind: string }

/** What is told about the last scan or deed: loud, at once, in one colour. */
export type Verdict = {
  readonly n: number
  /** When it was told, milliseconds. */
  readonly at: number
  readonly tone: 'good' | 'note' | 'bad'
  readonly text: string
  readonly more?: string
}

/** A screen of the phone, and what it is about. It stands in the address, so that a reload comes back to it. */
export type Way = { readonly screen: string; readonly id: string | null }

export type HandheldState = {
  readonly phase: Phase
  readonly failure: string | null
  readonly settings: Settings
  readonly device: Device | null
  /** Those who sign in on an enrolled phone by PIN. */
  readonly staff: readonly Staff[]
  readonly person: Person | null
  /** True when the server no longer knows the session, or the device. */
  readonly turnedAway: boolean
  readonly company: Company
  readonly places: readonly PlaceHere[]
  readonly patterns: readonly InStorePattern[]
  readonly catalog: Catalog | null
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly refreshedMs: number | null
  readonly outbox: DeedsState
  readonly live: LiveState
  /** Counts up in each area when the server announced something about it. */
  readonly beats: Readonly<Record<string, number>>
  readonly verdict: Verdict | null
  readonly way: Way
}

export const firstState = (way: Way): HandheldState => ({
  phase: 'starting',
  failure: null,
  settings: FIRST_SETTINGS,
  device: null,
  staff: [],
  person: null,
  turnedAway: false,
  company: { name: '', currency: 'IDR', timeZone: 'Asia/Jakarta' },
  places: [],
  patterns: [],
  catalog: null,
  progress: null,
  refreshedMs: null,
  outbox: { waiting: 0, refused: 0, others: 0, reached: null, problem: null },
  live: 'joining',
  beats: {},
  verdict: null,
  way,
})

/** Whether a person may do something at a place; anywhere, when none is named. */
export const may = (person: Person | null, permission: string, place?: string): boolean => {
  const places = person?.may[permission]
  if (!places) return false
  return places === 'all' || (place === undefined ? places.length > 0 : places.includes(place))
}
