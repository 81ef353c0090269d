import type { LineBasis } from './line-basis.ts'

/** A sentence in both languages of the house. */
export type Sentence = { readonly id: string; readonly en: string }

/** What a sentence speaks of: thousandths, the item's unit, and how it comes. */
export type LineToExplain = {
  readonly kind: 'order' | 'transfer' | 'lateral'
  readonly basis: LineBasis
  readonly proposed: number
  readonly qty: number
  readonly pack: number
  readonly unit: string
  readonly exception: string | null
}

const number = (thousandths: number, language: 'id' | 'en'): string => {
  const tenths = Math.round(Math.abs(thousandths) / 100)
  const [whole, rest] = [Math.floor(tenths / 10), tenths % 10]
  const shown = whole >= 100 || rest === 0 ? String(whole) : `${whole}${language === 'id' ? ',' : '.'}${rest}`
  return thousandths < 0 ? `-${shown}` : shown
}

const daysOf = ({ position, level }: LineBasis): number => (level > 0 ? Math.floor((7 * position) / level) : 9999)

const packs = (qty: number, pack: number, unit: string, language: 'id' | 'en'): string => {
  const many = Math.floor(qty / pack)
  const said = `${number(qty, language)} ${unit}`
  if (pack === 1000 || many === 0) return said
  return language === 'id'
    ? `${said} (${many} × isi ${number(pack, 'id')})`
    : `${said} (${many} packs of ${number(pack, 'en')})`
}

/** How the centre's goods were shared, said where it is not plain. */
const SHARED: Record<NonNullable<LineBasis['shared']> | 'plain', Sentence> = {
  plain: { id: '', en: '' },
  exact: {
    id: ', dihitung pasti dengan isi kemasan dan kiriman terkecil',
    en: ', worked out exactly with packs and least shipments',
  },
  'cut-off': {
    id: ', kemasan demi kemasan karena hitungan pasti melewati waktunya: pembagian yang sedikit lebih baik mungkin ada',
    en: ', pack by pack because the exact calculation ran out of time: a slightly better division may exist',
  },
  'too-large': {
    id: ', kemasan demi kemasan karena terlalu banyak untuk dihitung pasti: pembagian yang sedikit lebih baik mungkin ada',
    en: ', pack by pack because there is too much for an exact calculation: a slightly better division may exist',
  },
}

const endings = (line: LineToExplain): Sentence => {
  if (line.exception === 'centre-short') {
    const how = SHARED[line.basis.shared ?? 'plain']
    return line.qty < line.proposed
      ? {
          id: ` Pusat tidak cukup: dari ${number(line.proposed, 'id')} yang diperlukan, dibagi agar paling sedikit yang dicari sia-sia${how.id}.`,
          en: ` The centre has not enough: of ${number(line.proposed, 'en')} needed, shared so that the least is asked for in vain${how.en}.`,
        }
      : { id: ` Pusat tidak cukup untuk semua${how.id}.`, en: ` The centre has not enough for all${how.en}.` }
  }
  if (line.basis.wasted > 0)
    return {
      id: ` Perkiraan terbuang karena lewat umur: ${number(line.basis.wasted, 'id')}.`,
      en: ` Expected to outlive its shelf life: ${number(line.basis.wasted, 'en')}.`,
    }
  return { id: '', en: '' }
}

/**
 * Why a line is proposed, in one sentence with its numbers: what is there and for how long, what sells, how much is to come and
 * how long it lasts, and what would be asked for in vain without it.
 */
export const explainLine = (line: LineToExplain): Sentence => {
  const { basis, unit, kind } = line
  const days = daysOf(basis)
  const much = Math.max(0, basis.position)
  const verb = { order: ['pesan', 'order'], transfer: ['kirim', 'send'], lateral: ['pindahkan', 'move'] }[kind]
  const left =
    much === 0
      ? { id: 'Tidak ada lagi dan tidak ada yang datang', en: 'Nothing is left and nothing is coming' }
      : {
          id: `Ada dan akan datang ${number(much, 'id')} ${unit}, cukup ${days} hari`,
          en: `${number(much, 'en')} ${unit} there and coming, enough for ${days} days`,
        }
  const end = endings(line)
  return {
    id: `${left.id}; terjual ${number(basis.level, 'id')} seminggu dan barang baru tiba dalam ${basis.lead} hari, jadi ${verb[0]} ${packs(line.qty, line.pack, unit, 'id')} untuk ${basis.coverDays} hari: tanpa ini kira-kira ${number(basis.lostNow, 'id')} dicari sia-sia.${end.id}`,
    en: `${left.en}; ${number(basis.level, 'en')} sell a week and goods take ${basis.lead} days, so ${verb[1]} ${packs(line.qty, line.pack, unit, 'en')} to last ${basis.coverDays} days: without it about ${number(basis.lostNow, 'en')} are asked for in vain.${end.en}`,
  }
}
