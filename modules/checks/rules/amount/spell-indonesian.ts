const UNITS = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']

const below1000 = (n: number): string[] => {
  if (n < 10) return n === 0 ? [] : [UNITS[n]!]
  if (n < 20) return n === 10 ? ['sepuluh'] : n === 11 ? ['sebelas'] : [UNITS[n - 10]!, 'belas']
  if (n < 100) return [UNITS[Math.floor(n / 10)]!, 'puluh', ...below1000(n % 10)]
  const hundreds = n < 200 ? ['seratus'] : [UNITS[Math.floor(n / 100)]!, 'ratus']
  return [...hundreds, ...below1000(n % 100)]
}

const SCALES = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
] as const

/** Terbilang: a whole number from 0 to below a thousand trillion in Indonesian words, without the currency. */
export const spellIndonesian = (n: number): string => {
  if (n === 0) return 'nol'
  const said: string[] = []
  let left = n
  for (const [scale, name] of SCALES) {
    const count = Math.floor(left / scale)
    left %= scale
    if (count === 0) continue
    if (scale === 1_000 && count === 1) said.push('seribu')
    else said.push(...below1000(count), name)
  }
  return [...said, ...below1000(left)].join(' ')
}
