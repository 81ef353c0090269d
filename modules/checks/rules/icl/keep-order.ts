import type { Step } from './icl-state.ts'

/** The order of records inside an item: its addenda in the order of their types, then images. */
const RANKS: Readonly<Record<number, number>> = { 26: 1, 27: 2, 28: 3, 32: 1, 33: 2, 34: 3, 35: 4, 50: 5, 52: 5, 54: 5 }

/** False where a record does not belong inside the item there is, or not so late. */
export const inOrder = ({ state, record, ledger }: Step): boolean => {
  const { item } = state
  if (!item) {
    ledger.note('STRUCT_ORDER', { expected: 'an item (25, 31, 61, 62) before it', found: record.type })
    return false
  }
  const rank = RANKS[record.type]!
  if (rank < item.rank) {
    ledger.note('STRUCT_ORDER', {
      found: record.type,
      expected: item.rank === 5 ? 'before images' : 'before later addenda',
    })
    return true
  }
  item.rank = rank
  return true
}
