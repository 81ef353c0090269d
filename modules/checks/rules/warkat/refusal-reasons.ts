/** A reason for which a warkat is refused, by its number in appendix 1 of SE 9/13/DASP (2007). */
export type RefusalReason = {
  readonly number: number
  /** `funds`: the drawer's money or account; `formal`: the paper itself. */
  readonly kind: 'funds' | 'formal'
  /** Whether it is a reason for a cek, a bilyet giro, or both. */
  readonly for: 'cek' | 'bg' | 'both'
  readonly id: string
  readonly en: string
}

const reason = (
  number: number,
  kind: RefusalReason['kind'],
  of: RefusalReason['for'],
  id: string,
  en: string,
): RefusalReason => ({ number, kind, for: of, id, en })

export const REFUSAL_REASONS: readonly RefusalReason[] = [
  reason(1, 'funds', 'both', 'Saldo tidak cukup', 'Not enough in the account'),
  reason(2, 'funds', 'both', 'Rekening telah ditutup', 'The account is closed'),
  reason(3, 'formal', 'both', 'Tempat atau tanggal penarikan tidak ada', 'No place or date of issue'),
  reason(4, 'formal', 'cek', 'Tanda tangan penarik tidak ada', 'No signature of the drawer'),
  reason(5, 'formal', 'bg', 'Nama atau nomor rekening pemegang tidak ada', 'No name or account of the holder'),
  reason(6, 'formal', 'bg', 'Nama bank penerima tidak ada', 'No name of the receiving bank'),
  reason(7, 'formal', 'bg', 'Jumlah dalam angka atau huruf tidak ada', 'No amount in figures or in words'),
  reason(8, 'formal', 'bg', 'Tanda tangan, nama, atau cap tidak lengkap', 'Signature, name or stamp is incomplete'),
  reason(
    9,
    'formal',
    'bg',
    'Diunjukkan sebelum tanggal efektif, atau tanggal efektif di luar tenggang waktu',
    'Presented before its effective date, or that date is outside the term',
  ),
  reason(10, 'formal', 'both', 'Dibatalkan setelah tenggang waktu', 'Cancelled after the term'),
  reason(11, 'formal', 'both', 'Sudah daluwarsa', 'Expired'),
  reason(12, 'formal', 'both', 'Perubahan tidak ditandatangani', 'A correction is not signed'),
  reason(13, 'formal', 'both', 'Tanda tangan tidak cocok dengan spesimen', 'The signature differs from the specimen'),
  reason(14, 'formal', 'bg', 'Bank penagih bukan bank penerima', 'The collecting bank is not the receiving bank'),
]

/** The numbers that make a warkat kosong where no other is given beside them. */
export const FUNDS_REASONS: readonly number[] = REFUSAL_REASONS.filter(it => it.kind === 'funds').map(it => it.number)

/** The reasons for which a cek, or a bilyet giro, may be refused. */
export const reasonsFor = (type: 'cek' | 'bg'): readonly RefusalReason[] =>
  REFUSAL_REASONS.filter(it => it.for === 'both' || it.for === type)

export type Refusal = {
  /** The reason that is written on the letter of refusal. */
  readonly main: RefusalReason
  readonly all: readonly RefusalReason[]
  /** Cek or bilyet giro kosong: refused for its funds and for nothing else. Counts towards the black list. */
  readonly empty: boolean
}

/**
 * Several reasons in the order in which they are answered: what is wrong with the paper before what is wrong with the
 * account, a closed account before an empty one, else by number. Null where no known reason is given.
 */
export const refuseFor = (type: 'cek' | 'bg', numbers: readonly number[]): Refusal | null => {
  const all = reasonsFor(type).filter(it => numbers.includes(it.number))
  const rank = ({ kind, number }: RefusalReason) => (kind === 'formal' ? number : 100 - number)
  const sorted = [...all].sort((a, b) => rank(a) - rank(b))
  const main = sorted[0]
  return main ? { main, all: sorted, empty: main.kind === 'funds' } : null
}
