import type { BgNbd, Foreseen, GammaGamma, TryOut } from '../../rules/index.ts'
import { rounded } from './said.ts'

type Report = {
  readonly customers: number
  readonly logLikelihood: number
  readonly parameters: BgNbd
  readonly money: (GammaGamma & { readonly logLikelihood: number; readonly customers: number }) | null
  readonly backtest: (TryOut & { readonly cut: string; readonly until: string }) | null
}

const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, v) => all + (v ?? 0), 0)

const WORDS = {
  id: {
    customers: 'pelanggan',
    foreseen: 'pembelian ulang diperkirakan',
    worth: 'bernilai sekitar',
    tried: 'Uji ke belakang',
    came: 'terjadi',
    beside: 'lebih kecil lebih baik; seperti dulu / tidak ada:',
    ranks: 'peringkat (AUC); kunjungan terakhir:',
  },
  en: {
    customers: 'customers',
    foreseen: 'repeat purchases to be expected',
    worth: 'worth about',
    tried: 'Back-test',
    came: 'came',
    beside: 'smaller is better; as before / none:',
    ranks: 'ranking (AUC); by last visit:',
  },
} as const

/** The report of `customers lifetime`, for people. */
export const sayLifetime = (
  { customers, logLikelihood, parameters, money, backtest }: Report,
  people: readonly Foreseen[],
  ahead: number,
  language: 'id' | 'en',
): string => {
  const w = WORDS[language]
  const { r, alpha, a, b } = parameters
  const model = `BG/NBD: r ${rounded(r, 4)}, alpha ${rounded(alpha, 4)}, a ${rounded(a, 4)}, b ${rounded(b, 4)}`
  const value = money ? `, ${w.worth} ${rounded(sum(people.map(it => it.value)), 2)}` : ''
  const spend = money && `Gamma-Gamma: p ${rounded(money.p, 4)}, q ${rounded(money.q, 4)}, γ ${rounded(money.gamma, 4)}`
  const tried = backtest && [
    `${w.tried} ${backtest.cut} … ${backtest.until}: ${rounded(backtest.purchases.foreseen, 0)} ${w.foreseen}, ${backtest.purchases.came} ${w.came}`,
    `  MAE ${rounded(backtest.error.model, 3)} (${w.beside} ${rounded(backtest.error.asBefore, 3)} / ${rounded(backtest.error.none, 3)})`,
    `  ${w.ranks} ${rounded(backtest.ranking.model, 3)}; ${rounded(backtest.ranking.lastVisit, 3)}`,
  ]
  return [
    `${customers} ${w.customers}; log-likelihood ${rounded(logLikelihood, 2)}`,
    model,
    ...(spend ? [spend] : []),
    `+${ahead}: ${rounded(sum(people.map(it => it.purchases)), 0)} ${w.foreseen}${value}`,
    ...(tried ?? []),
  ].join('\n')
}
