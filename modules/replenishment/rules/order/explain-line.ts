import { roomEnding, shortEnding } from './explain-cut.ts'
import type { LineBasis } from './line-basis.ts'
import type { LineToExplain, Sentence } from './line-to-explain.ts'
import { sayNumber } from './say-number.ts'

const daysOf = ({ position, level }: LineBasis): number => (level > 0 ? Math.floor((7 * position) / level) : 9999)

const packs = (qty: number, pack: number, unit: string, language: 'id' | 'en'): string => {
  const many = Math.floor(qty / pack)
  const said = `${sayNumber(qty, language)} ${unit}`
  if (pack === 1000 || many === 0) return said
  return language === 'id'
    ? `${said} (${many} × isi ${sayNumber(pack, 'id')})`
    : `${said} (${many} packs of ${sayNumber(pack, 'en')})`
}

const wasteEnding = ({ basis }: LineToExplain): Sentence =>
  basis.wasted > 0
    ? {
        id: ` Perkiraan terbuang karena lewat umur: ${sayNumber(basis.wasted, 'id')}.`,
        en: ` Expected to outlive its shelf life: ${sayNumber(basis.wasted, 'en')}.`,
      }
    : { id: '', en: '' }

const endings = (line: LineToExplain): Sentence => {
  const room = roomEnding(line)
  const rest = line.exception === 'centre-short' ? shortEnding(line) : wasteEnding(line)
  return { id: room.id + rest.id, en: room.en + rest.en }
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
          id: `Ada dan akan datang ${sayNumber(much, 'id')} ${unit}, cukup ${days} hari`,
          en: `${sayNumber(much, 'en')} ${unit} there and coming, enough for ${days} days`,
        }
  const end = endings(line)
  // What was cut or edited lasts as long as it lasts; the days are those of the proposal.
  const whole = line.qty === line.proposed
  const last = {
    id: whole ? ` untuk ${basis.coverDays} hari` : '',
    en: whole ? ` to last ${basis.coverDays} days` : '',
  }
  return {
    id: `${left.id}; terjual ${sayNumber(basis.level, 'id')} seminggu dan barang baru tiba dalam ${basis.lead} hari, jadi ${verb[0]} ${packs(line.qty, line.pack, unit, 'id')}${last.id}: tanpa ini kira-kira ${sayNumber(basis.lostNow, 'id')} dicari sia-sia.${end.id}`,
    en: `${left.en}; ${sayNumber(basis.level, 'en')} sell a week and goods take ${basis.lead} days, so ${verb[1]} ${packs(line.qty, line.pack, unit, 'en')}${last.en}: without it about ${sayNumber(basis.lostNow, 'en')} are asked for in vain.${end.en}`,
  }
}
