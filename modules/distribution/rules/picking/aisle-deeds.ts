/** What a walker does in an aisle. */
export type InAisle = 'pass' | 'back' | 'front' | 'gap' | 'twice' | 'none'

/** How often the cross aisles are walked between two aisles: back, front. */
export type Across = '11' | '20' | '02' | '22'

/** The widest stretch between neighbouring picks of an aisle, front first: where to turn round from either side. */
export const widestGap = (alongs: readonly number[]): { readonly gap: number; readonly after: number } => {
  let [gap, after] = [-1, 0]
  for (let i = 1; i < alongs.length; i += 1)
    if (alongs[i]! - alongs[i - 1]! > gap) [gap, after] = [alongs[i]! - alongs[i - 1]!, i - 1]
  return { gap, after }
}
