import type { LevelSaid, StagesSaid } from './weigh-stages.ts'

const WORDS = {
  id: {
    levels: ['tahap', 'stok dasar eselon', 'stok dasar sendiri'],
    promises: ['tahap', 'menunggu', 'menjanjikan', 'ditutup stok', 'stok pengaman', 'stok dasar', 'biaya'],
    expense: 'Biaya per satuan waktu',
    quick: 'Cara cepat Shang dan Song',
    open: 'tak terbatas',
  },
  en: {
    levels: ['stage', 'echelon base stock', 'own base stock'],
    promises: ['stage', 'waits', 'promises', 'stock covers', 'safety stock', 'base stock', 'expense'],
    expense: 'Expense a unit of time',
    quick: "Shang and Song's quick way",
    open: 'unlimited',
  },
} as const

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((cell, n) => Math.max(cell.length, ...rows.map(row => row[n]!.length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!)))
      .join('  ')
      .trimEnd()
  return [head, ...rows].map(line).join('\n')
}

/** What was weighed, for people, in their language. */
export const sayStages = (it: StagesSaid, language: 'id' | 'en'): string => {
  const words = WORDS[language]
  const number = (n: number | null) =>
    n === null ? words.open : n.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 2 })
  const expense = `${words.expense}: ${number(it.expense)}`
  if (it.kind === 'promises') {
    const rows = it.stages.map(s => [
      ...[s.name, number(s.inbound), number(s.promise), number(s.covers)],
      ...[number(s.safetyStock), number(s.baseStock), number(s.expense)],
    ])
    return `${table(words.promises, rows)}\n${expense}`
  }
  const own = it.kind === 'series'
  const row = (s: LevelSaid) => [s.name, number(s.echelonLevel), ...(own ? [number(s.level ?? null)] : [])]
  const quick = it.quick.stages.map(s => number(s.echelonLevel)).join('; ')
  return `${table(own ? words.levels : words.levels.slice(0, 2), it.stages.map(row))}\n${expense}\n${words.quick}: ${quick}; ${number(it.quick.expense)}`
}
