import type { LineBasis } from './line-basis.ts'
import type { LineToExplain, Sentence } from './line-to-explain.ts'
import { sayNumber } from './say-number.ts'

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

const ROOM: Record<'place' | 'truck' | 'trucks', (kg: string) => Sentence> = {
  place: kg => ({
    id: `Tempat ini menerima paling berat ${kg} kg sekali kirim`,
    en: `This place takes ${kg} kg a delivery at most`,
  }),
  truck: kg => ({ id: `Truk terbesar memuat ${kg} kg`, en: `The largest truck holds ${kg} kg` }),
  trucks: kg => ({
    id: `Semua truk pusat bersama-sama memuat ${kg} kg sehari`,
    en: `All trucks of the centre hold ${kg} kg a day together`,
  }),
}

/** Said where a line was cut because what is to go there, or on that day, is heavier than may go. */
export const roomEnding = ({ basis, proposed, qty }: LineToExplain): Sentence => {
  if (basis.room === undefined || basis.roomOf === undefined || qty >= proposed) return { id: '', en: '' }
  const how = SHARED[basis.shared ?? 'plain']
  const said = (language: 'id' | 'en') => ROOM[basis.roomOf!](sayNumber(basis.room!, language))[language]
  return {
    id: ` ${said('id')} dan kiriman hari itu lebih berat: dari ${sayNumber(proposed, 'id')} yang diperlukan, ini yang berangkat dulu dan sisanya menunggu${how.id}.`,
    en: ` ${said('en')} and that day's goods weigh more: of ${sayNumber(proposed, 'en')} needed this much goes first and the rest waits${how.en}.`,
  }
}

/** Said where the centre has not enough. */
export const shortEnding = (line: LineToExplain): Sentence => {
  const how = SHARED[line.basis.shared ?? 'plain']
  return line.qty < line.proposed
    ? {
        id: ` Pusat tidak cukup: dari ${sayNumber(line.proposed, 'id')} yang diperlukan, dibagi agar paling sedikit yang dicari sia-sia${how.id}.`,
        en: ` The centre has not enough: of ${sayNumber(line.proposed, 'en')} needed, shared so that the least is asked for in vain${how.en}.`,
      }
    : { id: ` Pusat tidak cukup untuk semua${how.id}.`, en: ` The centre has not enough for all${how.en}.` }
}
