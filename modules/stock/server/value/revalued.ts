import type { DayValue, LayerState, Valued } from '../../rules/index.ts'

/** An item before and after. */
export type Revalued = {
  readonly item: string
  readonly old: ReadonlyMap<string, DayValue>
  readonly oldLayers: ReadonlyMap<string, LayerState>
  readonly valued: Valued
}
