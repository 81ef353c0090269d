/**
 * Provinces and their kabupaten (01…) and kota (71…) by the codes that identity numbers begin with.
 * Source: Kepmendagri 300.2.2-2138/2025, read from cahyadsn/wilayah (MIT): 38 provinces, 514 kabupaten and kota.
 */
const PROVINCES: Readonly<Record<string, readonly [name: string, regencies: string]>> = {
  '11': ['Aceh', '01-18 71-75'],
  '12': ['Sumatera Utara', '01-25 71-78'],
  '13': ['Sumatera Barat', '01-12 71-77'],
  '14': ['Riau', '01-10 71-72'],
  '15': ['Jambi', '01-09 71-72'],
  '16': ['Sumatera Selatan', '01-13 71-74'],
  '17': ['Bengkulu', '01-09 71'],
  '18': ['Lampung', '01-13 71-72'],
  '19': ['Kepulauan Bangka Belitung', '01-06 71'],
  '21': ['Kepulauan Riau', '01-05 71-72'],
  '31': ['Daerah Khusus Ibukota Jakarta', '01 71-75'],
  '32': ['Jawa Barat', '01-18 71-79'],
  '33': ['Jawa Tengah', '01-29 71-76'],
  '34': ['Daerah Istimewa Yogyakarta', '01-04 71'],
  '35': ['Jawa Timur', '01-29 71-79'],
  '36': ['Banten', '01-04 71-74'],
  '51': ['Bali', '01-08 71'],
  '52': ['Nusa Tenggara Barat', '01-08 71-72'],
  '53': ['Nusa Tenggara Timur', '01-21 71'],
  '61': ['Kalimantan Barat', '01-12 71-72'],
  '62': ['Kalimantan Tengah', '01-13 71'],
  '63': ['Kalimantan Selatan', '01-11 71-72'],
  '64': ['Kalimantan Timur', '01-03 07-09 11 71-72 74'],
  '65': ['Kalimantan Utara', '01-04 71'],
  '71': ['Sulawesi Utara', '01-11 71-74'],
  '72': ['Sulawesi Tengah', '01-12 71'],
  '73': ['Sulawesi Selatan', '01-18 22 24 26 71-73'],
  '74': ['Sulawesi Tenggara', '01-15 71-72'],
  '75': ['Gorontalo', '01-05 71'],
  '76': ['Sulawesi Barat', '01-06'],
  '81': ['Maluku', '01-09 71-72'],
  '82': ['Maluku Utara', '01-08 71-72'],
  '91': ['Papua', '03 05-06 10-11 15 19-20 71'],
  '92': ['Papua Barat', '02-03 06-08 11-12'],
  '93': ['Papua Selatan', '01-04'],
  '94': ['Papua Tengah', '01-08'],
  '95': ['Papua Pegunungan', '01-08'],
  '96': ['Papua Barat Daya', '01-05 71'],
}

const within = (ranges: string, code: number) =>
  ranges.split(' ').some(range => {
    const [from, to] = range.split('-')
    return code >= Number(from) && code <= Number(to ?? from)
  })

/** Name of a province, or undefined when there is none with that code. */
export const provinceName = (code: string): string | undefined => PROVINCES[code]?.[0]

/** How many kabupaten and kota the table knows. */
export const regencyCount = (): number =>
  Object.values(PROVINCES)
    .flatMap(([, ranges]) => ranges.split(' '))
    .reduce((sum, range) => {
      const [from, to] = range.split('-').map(Number)
      return sum + (to ?? from!) - from! + 1
    }, 0)

/**
 * Whether four digits name a kabupaten or kota: `today`, or `former` when only the shape fits. An identity number keeps
 * the code of the day it was issued, and many regencies have since moved to a new province (Tangerang was 3219, Merauke
 * 9101), so a former code is no reason to refuse a person.
 */
export const regencyKnown = (code: string): 'today' | 'former' | 'no' => {
  const province = PROVINCES[code.slice(0, 2)]
  if (!province || !/^\d{4}$/.test(code)) return 'no'
  const regency = Number(code.slice(2))
  if (within(province[1], regency)) return 'today'
  return (regency >= 1 && regency <= 49) || (regency >= 71 && regency <= 99) ? 'former' : 'no'
}
