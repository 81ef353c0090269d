import type { NumberWord } from './number-words.ts'

/** The group below a thousand being read: hundreds, tens, ones; null where none was said yet. */
type Group = { hundreds: number | null; tens: number | null; ones: number | null }

const empty = (): Group => ({ hundreds: null, tens: null, ones: null })
const sumOf = ({ hundreds, tens, ones }: Group): number => (hundreds ?? 0) + (tens ?? 0) + (ones ?? 0)
const isEmpty = ({ hundreds, tens, ones }: Group) => hundreds === null && tens === null && ones === null

/** Moves the digit just said into the tens: `lima belas` 15, `lima puluh` 50. False where no digit stands before. */
const lift = (group: Group, to: (digit: number) => Partial<Group>): boolean => {
  if (group.ones === null || group.ones > 9 || group.tens !== null) return false
  Object.assign(group, { ones: null }, to(group.ones))
  return true
}

const takeHundred = (group: Group, value: number): boolean => {
  if (group.hundreds !== null || group.tens !== null) return false
  // `seratus` says its own one; `ratus` and `hundred` want a digit before them.
  if (value === 1) return group.ones === null && Boolean(Object.assign(group, { hundreds: 100 }))
  if (group.ones === null || group.ones > 9) return false
  Object.assign(group, { hundreds: group.ones * value, ones: null })
  return true
}

const takeSmall = (group: Group, word: NumberWord): boolean => {
  const [kind, value = 0] = word
  if (kind === 'belas') return lift(group, digit => ({ tens: 10, ones: digit }))
  if (kind === 'puluh') return lift(group, digit => ({ tens: digit * 10 }))
  if (kind === 'hundred-of') return takeHundred(group, value)
  if (group.ones !== null) return false
  if (kind === 'digit') return group.tens !== 10 && Boolean(Object.assign(group, { ones: value }))
  if (group.tens !== null) return false
  if (kind === 'teen') Object.assign(group, { tens: 10, ones: value - 10 })
  else group.tens = value
  return true
}

/**
 * The number that words say: strictly, so that `dua lima ratus` or `ribu juta` is null and not a guess. Scales come from
 * the greatest down and each once.
 */
export const readNumber = (said: readonly string[], words: ReadonlyMap<string, NumberWord>): number | null => {
  if (said.length === 0) return null
  if (said.length === 1 && /^(nol|zero|nihil)$/.test(said[0]!)) return 0
  let [total, lowest] = [0, Number.POSITIVE_INFINITY]
  let group = empty()
  for (const text of said) {
    const word = words.get(text)
    if (!word) return null
    const [kind, value = 0] = word
    if (kind !== 'scale' && kind !== 'one-scale') {
      if (!takeSmall(group, word)) return null
      continue
    }
    if (isEmpty(group) !== (kind === 'one-scale') || value >= lowest) return null
    total += (kind === 'scale' ? sumOf(group) : 1) * value
    lowest = value
    group = empty()
  }
  return total + sumOf(group)
}
