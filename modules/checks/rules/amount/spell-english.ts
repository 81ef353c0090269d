const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const below1000 = (n: number): string[] => {
  if (n === 0) return []
  if (n < 20) return [SMALL[n]!]
  if (n < 100) return [TENS[Math.floor(n / 10)]! + (n % 10 === 0 ? '' : `-${SMALL[n % 10]}`)]
  return [SMALL[Math.floor(n / 100)]!, 'hundred', ...below1000(n % 100)]
}

const SCALES = [
  [1_000_000_000_000, 'trillion'],
  [1_000_000_000, 'billion'],
  [1_000_000, 'million'],
  [1_000, 'thousand'],
] as const

/** A whole number from 0 to below a thousand trillion in English words, without the currency. */
export const spellEnglish = (n: number): string => {
  if (n === 0) return 'zero'
  const said: string[] = []
  let left = n
  for (const [scale, name] of SCALES) {
    const count = Math.floor(left / scale)
    left %= scale
    if (count > 0) said.push(...below1000(count), name)
  }
  return [...said, ...below1000(left)].join(' ')
}
