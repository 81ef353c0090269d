import type { Measure, RouteTask } from '../rules/index.ts'

/** What `routes solve --json` prints. */
export type RoutesReport = {
  readonly instance: string
  readonly kind: RouteTask['kind']
  readonly measure: Measure
  readonly vehicles: number
  readonly cost: number
  readonly routes: readonly (readonly number[])[]
  readonly unserved: readonly number[]
  readonly checker: { readonly ok: boolean; readonly problems: readonly string[] }
  readonly seconds: number
  readonly iterations: number
  readonly seed: number
}
