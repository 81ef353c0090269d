import type { Codes } from './finding.ts'

/** What can be found in an image cash letter only. */
export const ICL_CODES: Codes = {
  FRAME_ZERO_LENGTH: ['error', 'a record length of zero', 'panjang rekaman nol'],
  FRAME_LENGTH: [
    'error',
    'the record should be {expected} bytes long, not {found}',
    'rekaman seharusnya {expected} bita, bukan {found}',
  ],
  FRAME_TRUNCATED: [
    'error',
    'the file ends inside a record: {expected} bytes are missing',
    'berkas berakhir di tengah rekaman: kurang {expected} bita',
  ],
  FRAME_MIXED_ENCODING: [
    'error',
    'a record in {found} in a file in {expected}',
    'rekaman dalam {found} di berkas {expected}',
  ],
  FRAME_IBM_1047: ['info', 'brackets as in IBM-1047, not 037', 'tanda kurung siku menurut IBM-1047, bukan 037'],
  FRAME_TEXT_ASCII: ['info', 'text in ASCII, not EBCDIC', 'teks dalam ASCII, bukan EBCDIC'],
  STRUCT_MISSING_01: ['error', 'the file does not begin with a file header (01)', 'berkas tidak diawali kepala (01)'],
  STRUCT_MISSING_10: [
    'error',
    'no cash letter header (10) before this',
    'tidak ada kepala cash letter (10) sebelumnya',
  ],
  STRUCT_MISSING_20: ['error', 'no bundle header (20) before this', 'tidak ada kepala bundel (20) sebelumnya'],
  STRUCT_MISSING_70: ['error', 'the bundle has no control (70)', 'bundel tanpa kontrol (70)'],
  STRUCT_MISSING_90: ['error', 'the cash letter has no control (90)', 'cash letter tanpa kontrol (90)'],
  STRUCT_MISSING_99: ['error', 'the file has no control (99)', 'berkas tanpa kontrol (99)'],
  STRUCT_DUP_HEADER: ['error', 'a second file header (01)', 'kepala berkas (01) kedua'],
  STRUCT_AFTER_99: ['error', 'a record after the file control (99)', 'rekaman setelah kontrol berkas (99)'],
  STRUCT_ORDER: ['error', 'record {found} out of order: {expected}', 'rekaman {found} salah urutan: {expected}'],
  STRUCT_NO_DETAIL: ['error', 'a cash letter of record type N holds a bundle', 'cash letter berjenis N berisi bundel'],
  STRUCT_EMPTY_BUNDLE: ['warning', 'the bundle holds no item', 'bundel kosong'],
  STRUCT_COLLECTION: [
    'warning',
    'collection type {value} does not go with this record {expected}',
    'jenis penagihan {value} tidak cocok dengan rekaman ini {expected}',
  ],
  STANDARD_LEVEL: [
    'error',
    'standard level {value} is not one of {expected}',
    'tingkat standar {value} bukan salah satu dari {expected}',
  ],
  ROUTING_CHECK_DIGIT: [
    'warning',
    '{field} {value} fails the 3-7-1 check of ABA routing numbers',
    '{field} {value} gagal uji 3-7-1 nomor ABA',
  ],
  ADDENDUM_COUNT: [
    'error',
    'the item says {found} addenda, {expected} follow',
    'butir menyebut {found} adendum, yang ada {expected}',
  ],
  ADDENDUM_NUMBER: [
    'warning',
    'addendum number {found}, expected {expected}',
    'nomor adendum {found}, diharapkan {expected}',
  ],
  ADDENDUM_LIMIT: [
    'error',
    'addendum {found} of its type, at most {expected} are allowed',
    'adendum ke-{found}, paling banyak {expected}',
  ],
  BALANCE_BUNDLE_ITEMS: [
    'error',
    'bundle control: {found} items, {expected} were read',
    'kontrol bundel: {found} butir, terbaca {expected}',
  ],
  BALANCE_BUNDLE_AMOUNT: [
    'error',
    'bundle control: {found} cents, {expected} were read',
    'kontrol bundel: {found} sen, terbaca {expected}',
  ],
  BALANCE_BUNDLE_IMAGES: [
    'error',
    'bundle control: {found} images, {expected} were read',
    'kontrol bundel: {found} gambar, terbaca {expected}',
  ],
  BALANCE_BUNDLE_MICR: [
    'warning',
    'bundle control: {found} cents of valid MICR lines, {expected} were read',
    'kontrol bundel: {found} sen MICR sah, terbaca {expected}',
  ],
  BALANCE_CL_BUNDLES: [
    'error',
    'cash letter control: {found} bundles, {expected} were read',
    'kontrol cash letter: {found} bundel, terbaca {expected}',
  ],
  BALANCE_CL_ITEMS: [
    'error',
    'cash letter control: {found} items, {expected} were read',
    'kontrol cash letter: {found} butir, terbaca {expected}',
  ],
  BALANCE_CL_AMOUNT: [
    'error',
    'cash letter control: {found} cents, {expected} were read',
    'kontrol cash letter: {found} sen, terbaca {expected}',
  ],
  BALANCE_CL_IMAGES: [
    'error',
    'cash letter control: {found} images, {expected} were read',
    'kontrol cash letter: {found} gambar, terbaca {expected}',
  ],
  BALANCE_FILE_CASH_LETTERS: [
    'error',
    'file control: {found} cash letters, {expected} were read',
    'kontrol berkas: {found} cash letter, terbaca {expected}',
  ],
  BALANCE_FILE_RECORDS: [
    'error',
    'file control: {found} records, {expected} were read',
    'kontrol berkas: {found} rekaman, terbaca {expected}',
  ],
  BALANCE_FILE_ITEMS: [
    'error',
    'file control: {found} items, {expected} were read',
    'kontrol berkas: {found} butir, terbaca {expected}',
  ],
  BALANCE_FILE_AMOUNT: [
    'error',
    'file control: {found} cents, {expected} were read',
    'kontrol berkas: {found} sen, terbaca {expected}',
  ],
  BALANCE_ROUTING: [
    'warning',
    '{field} of this routing number: {found}, {expected} were read',
    '{field} nomor routing ini: {found}, terbaca {expected}',
  ],
  CREDIT_INDICATOR: [
    'warning',
    '{field} {found}: credits are counted otherwise than the credit indicator says',
    '{field} {found}: kredit dihitung lain dari indikatornya',
  ],
  IMAGE_PAIR: ['error', 'an image view without its {expected}', 'tampilan gambar tanpa {expected}'],
  IMAGE_LENGTH: [
    'error',
    '{field} says {found} bytes, the image has {expected}',
    '{field} menyebut {found} bita, gambar {expected}',
  ],
  IMAGE_INDICATOR: [
    'warning',
    'the image indicator says there is no image, and one follows',
    'indikator menyebut tidak ada gambar, tetapi ada',
  ],
  IMAGE_EMPTY: ['warning', 'an image of no bytes', 'gambar kosong'],
  IMAGE_FORMAT: ['error', 'the image is {found}, not TIFF 6', 'gambar {found}, bukan TIFF 6'],
  IMAGE_OTHER: [
    'warning',
    'format {value} should be {expected}, the image is {found}',
    'format {value} seharusnya {expected}, gambar {found}',
  ],
  IMAGE_PROFILE: [
    'warning',
    'the TIFF lacks what X9.100-181 wants: {expected}',
    'TIFF tidak memenuhi X9.100-181: {expected}',
  ],
  IMAGE_BY_AGREEMENT: [
    'warning',
    '{field} {value} is by agreement between banks only',
    '{field} {value} hanya dengan kesepakatan antarbank',
  ],
  IMAGE_EXPECTED: [
    'warning',
    'documentation type {value} says an image is included, there is none',
    'jenis dokumentasi {value} menyertakan gambar, tetapi tidak ada',
  ],
  IMAGE_UNEXPECTED: ['warning', 'an image in a cash letter of record type E', 'gambar di cash letter berjenis E'],
  IMAGE_SIGNATURE: ['warning', 'a digital signature is announced and absent', 'tanda tangan digital tidak ada'],
  IMAGE_REPEATED: ['info', 'the same front image was read before', 'gambar depan yang sama sudah terbaca'],
  CL_ID_UNIQUE: ['error', 'cash letter id {value} was used before', 'id cash letter {value} sudah dipakai'],
  DUPLICATE_ITEM: [
    'warning',
    'the same MICR line and amount was read before: {value}',
    'baris MICR dan nilai yang sama sudah terbaca: {value}',
  ],
  DUPLICATES_UNCHECKED: [
    'info',
    'more items than are kept in mind: later duplicates were not looked for',
    'butir terlalu banyak: duplikat berikutnya tidak dicari',
  ],
  DOC_TYPE: [
    'error',
    'documentation type “{value}” in an item: Z stands in the header only, and then every item says its own',
    'jenis dokumentasi “{value}” pada butir: Z hanya di kepala, dan setiap butir lalu menyebut miliknya',
  ],
  RETURN_REASON_KIND: [
    'warning',
    'return reason {value} does not go with returns indicator {expected}',
    'alasan retur {value} tidak cocok dengan indikator {expected}',
  ],
  ROUTING_SUMMARY: [
    'error',
    'a routing number summary (85) with collection type {value}: only 00, 01 and 02',
    'ringkasan routing (85) dengan jenis penagihan {value}: hanya 00, 01, 02',
  ],
  SUBSTITUTE_CHECK: [
    'warning',
    'a substitute check (EPC 4) was truncated before: the truncation indicator should be N',
    'cek pengganti (EPC 4): indikator pemotongan seharusnya N',
  ],
}
