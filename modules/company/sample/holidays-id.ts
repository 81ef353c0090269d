/** A day off as `saveHolidays` takes it. */
type Row = {
  readonly day: string
  readonly kind: 'national' | 'joint-leave'
  readonly nameId: string
  readonly nameEn: string
  readonly source: string
}

const NAMES: Readonly<Record<string, readonly [id: string, en: string]>> = {
  baru: ['Tahun Baru Masehi', "New Year's Day"],
  isra: ['Isra Mikraj Nabi Muhammad', 'Ascension of the Prophet'],
  imlek: ['Tahun Baru Imlek', 'Chinese New Year'],
  nyepi: ['Hari Suci Nyepi', 'Day of Silence'],
  wafat: ['Wafat Yesus Kristus', 'Good Friday'],
  paskah: ['Kebangkitan Yesus Kristus (Paskah)', 'Easter Sunday'],
  fitri: ['Idulfitri', 'Eid al-Fitr'],
  buruh: ['Hari Buruh Internasional', 'Labour Day'],
  naik: ['Kenaikan Yesus Kristus', 'Ascension Day'],
  waisak: ['Hari Raya Waisak', 'Vesak Day'],
  pancasila: ['Hari Lahir Pancasila', 'Pancasila Day'],
  adha: ['Iduladha', 'Eid al-Adha'],
  hijriah: ['Tahun Baru Islam', 'Islamic New Year'],
  merdeka: ['Proklamasi Kemerdekaan', 'Independence Day'],
  maulid: ['Maulid Nabi Muhammad', "The Prophet's Birthday"],
  natal: ['Hari Raya Natal', 'Christmas Day'],
}

const NATIONAL: Readonly<Record<string, string>> = {
  '2024': `01-01 baru 02-08 isra 02-10 imlek 03-11 nyepi 03-29 wafat 03-31 paskah 04-10 fitri 04-11 fitri 05-01 buruh
    05-09 naik 05-23 waisak 06-01 pancasila 06-17 adha 07-07 hijriah 08-17 merdeka 09-16 maulid 12-25 natal`,
  '2025': `01-01 baru 01-27 isra 01-29 imlek 03-29 nyepi 03-31 fitri 04-01 fitri 04-18 wafat 04-20 paskah 05-01 buruh
    05-12 waisak 05-29 naik 06-01 pancasila 06-06 adha 06-27 hijriah 08-17 merdeka 09-05 maulid 12-25 natal`,
  '2026': `01-01 baru 01-16 isra 02-17 imlek 03-19 nyepi 03-21 fitri 03-22 fitri 04-03 wafat 04-05 paskah 05-01 buruh
    05-14 naik 05-27 adha 05-31 waisak 06-01 pancasila 06-16 hijriah 08-17 merdeka 08-25 maulid 12-25 natal`,
}

const JOINT: Readonly<Record<string, string>> = {
  '2024': `02-09 imlek 03-12 nyepi 04-08 fitri 04-09 fitri 04-12 fitri 04-15 fitri 05-10 naik 05-24 waisak 06-18 adha
    12-26 natal`,
  '2025': `01-28 imlek 03-28 nyepi 04-02 fitri 04-03 fitri 04-04 fitri 04-07 fitri 05-13 waisak 05-30 naik 06-09 adha
    08-18 merdeka 12-26 natal`,
  '2026': '02-16 imlek 03-18 nyepi 03-20 fitri 03-23 fitri 03-24 fitri 05-15 naik 05-28 adha 12-24 natal',
}

const DECREES: Readonly<Record<string, string>> = {
  '2024': 'SKB 3 Menteri tentang hari libur nasional dan cuti bersama 2024',
  '2025': 'SKB 3 Menteri tentang hari libur nasional dan cuti bersama 2025, dengan perubahan 18 Agustus 2025',
  '2026': 'SKB 3 Menteri No. 1497/2025, 2/2025, 5/2025',
}

const rows = (year: string, kind: Row['kind'], text: string): Row[] =>
  [...text.matchAll(/(\d\d-\d\d) (\w+)/g)].map(([, date, word]) => {
    const [id, en] = NAMES[word!]!
    const [nameId, nameEn] = kind === 'national' ? [id, en] : [`Cuti bersama ${id}`, `Joint leave, ${en}`]
    return { day: `${year}-${date}`, kind, nameId, nameEn, source: DECREES[year]! }
  })

/** The years whose decree is in the sample. Later ones are entered when the three ministers have signed them. */
export const HOLIDAY_YEARS_ID: readonly number[] = Object.keys(NATIONAL).map(Number)

/** National holidays and cuti bersama of a year in Indonesia; none for a year that the sample does not have. */
export const holidaysOfIndonesia = (year: number): Row[] => {
  const key = String(year)
  if (!NATIONAL[key]) return []
  return [...rows(key, 'national', NATIONAL[key]), ...rows(key, 'joint-leave', JOINT[key] ?? '')]
}
