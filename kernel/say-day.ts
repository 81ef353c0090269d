const MONTHS = {
  id: [
    ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober'],
    ...['November', 'Desember'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
    ...['November', 'December'],
  ],
} as const

/** A day as papers say it: `2026-12-01` is `1 Desember 2026`. */
export const sayDay = (day: string, language: 'id' | 'en'): string =>
  `${Number(day.slice(8))} ${MONTHS[language][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
