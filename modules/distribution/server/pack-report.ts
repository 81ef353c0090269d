import type { PackedOrder } from '../rules/index.ts'

/** What `pack solve --json` prints. */
export type PackReport = {
  readonly orders: number
  readonly units: number
  readonly boxes: number
  readonly byBox: Readonly<Record<string, number>>
  readonly unpacked: number
  readonly checker: { readonly ok: boolean; readonly problems: readonly string[] }
  /** Milliseconds an order: on average, and at most. */
  readonly milliseconds: { readonly mean: number; readonly most: number }
  readonly seconds: number
  readonly packed?: readonly PackedOrder[]
}
