import { sayDay } from '#kernel/say-day.ts'

type Language = 'id' | 'en'

/** A paper that was destroyed, as a certificate names it. */
export type GonePaper = {
  readonly id: string
  readonly title: string
  readonly kindId: string
  readonly kindEn: string
  readonly day: string
  readonly keepUntil: string
  /** SHA-256 of each file that is gone. */
  readonly files: readonly string[]
  readonly seq: number
  /** Of the entry that says so. */
  readonly digest: string
}

/** One destruction: what one person destroyed at one moment. */
export type Destruction = {
  readonly company: { readonly name: string; readonly address: string; readonly npwp: string | null }
  readonly who: string
  readonly day: string
  /** `14:05`, by the company's clock. */
  readonly time: string
  readonly papers: readonly GonePaper[]
}

const WORDS = {
  company: ['Perusahaan', 'Company'],
  heading: ['Berita Acara Pemusnahan', 'Certificate of Destruction'],
  entries: ['Catatan', 'Entries'],
  day: ['Tanggal pemusnahan', 'Destroyed on'],
  who: ['Dimusnahkan oleh', 'Destroyed by'],
  ground: ['Dasar', 'Ground'],
  'ground-said': ['Masa simpan habis, tanpa penahanan', 'Time to be kept over, nothing on hold'],
  paper: ['Dokumen, dengan sidik jari SHA-256 berkasnya', 'Paper, with the SHA-256 of its files'],
  keep: ['Disimpan sampai', 'Kept until'],
  entry: ['Catatan', 'Entry'],
  papers: ['Jumlah dokumen', 'Papers'],
  files: ['Jumlah berkas', 'Files'],
  gone: [
    'Berkas, teks, dan isian dokumen di atas dihapus dari sistem. Yang tersisa: judul, tanggal, sidik jari, dan rantai catatan yang membuktikannya (ujung papers verify). Salinan di luar sistem, termasuk cadangan yang lebih lama, tidak tercakup.',
    'Files, text and fields of the papers above were erased from the system. What remains is their title, date and digests, and the chain of entries that proves it (ujung papers verify). Copies outside the system, older back-ups among them, are not covered.',
  ],
  seal: ['Sidik jari catatan terakhir: {digest}', 'Digest of the last entry: {digest}'],
  signed: ['Yang memusnahkan', 'Destroyed by'],
  witness: ['Saksi', 'Witness'],
  foot: ['Halaman {page} dari {pages}', 'Page {page} of {pages}'],
} as const satisfies Record<string, readonly [string, string]>

/** A digest in groups, so that a line of print may end between them. */
const grouped = (digest: string) => digest.match(/.{1,16}/g)?.join(' ') ?? ''

/** A certificate of destruction as a document, ready for a page. */
export const certificateSheet = ({ company, who, day, time, papers }: Destruction, language: Language) => {
  const say = (word: keyof typeof WORDS) => WORDS[word][language === 'id' ? 0 : 1]
  const [first, last] = [papers[0]!, papers.at(-1)!]
  const kind = (it: GonePaper) => (language === 'id' ? it.kindId : it.kindEn)
  return {
    from: {
      head: say('company'),
      lines: [company.name, company.address, company.npwp ? `NPWP ${company.npwp}` : ''].filter(it => it !== ''),
    },
    heading: say('heading'),
    number: `${say('entries')} ${first.seq === last.seq ? first.seq : `${first.seq}–${last.seq}`}`,
    parties: [],
    facts: [
      [say('day'), `${sayDay(day, language)}, ${time}`],
      [say('who'), who],
      [say('ground'), say('ground-said')],
    ] as const,
    columns: [
      { head: '#', align: 'right' as const, width: 16 },
      { head: say('paper'), width: '*' as const },
      { head: say('keep') },
      { head: say('entry'), align: 'right' as const },
    ],
    rows: papers.map((it, n) => [
      String(n + 1),
      [`${it.title} · ${kind(it)} · ${sayDay(it.day, language)}`, ...it.files.map(grouped)].join('\n'),
      sayDay(it.keepUntil, language),
      String(it.seq),
    ]),
    totals: [
      [say('papers'), String(papers.length), true] as const,
      [say('files'), String(papers.reduce((sum, it) => sum + it.files.length, 0))] as const,
    ],
    notes: [say('gone'), say('seal').replace('{digest}', grouped(last.digest))],
    signatures: [`${say('signed')}: ${who}`, say('witness')],
    foot: say('foot'),
  }
}
