import type { Codes } from './finding.ts'

/** What can be found in a field of any file, and of the file as a whole. */
export const FIELD_CODES: Codes = {
  FRAME_EMPTY: ['error', 'the file is empty', 'berkas kosong'],
  FRAME_UNKNOWN: [
    'error',
    'neither an image cash letter (X9.100-187, X9.37) nor an ACH file (Nacha)',
    'bukan image cash letter (X9.100-187, X9.37) dan bukan berkas ACH (Nacha)',
  ],
  FRAME_LINES: ['info', 'records are lines', 'rekaman berupa baris'],
  FRAME_BLANK_LINE: ['warning', 'an empty line', 'baris kosong'],
  FRAME_LINE_LENGTH: [
    'warning',
    'a line of {found} columns instead of {expected}',
    'baris {found} kolom, seharusnya {expected}',
  ],
  FRAME_PADDING: ['warning', 'padding after the last record', 'pengisi setelah rekaman terakhir'],
  STRUCT_UNKNOWN_TYPE: ['error', 'a record of unknown type “{value}”', 'rekaman berjenis tak dikenal “{value}”'],
  FIELD_MANDATORY: ['error', '{field} is mandatory and blank', '{field} wajib diisi dan kosong'],
  FIELD_NUMERIC: ['error', '{field} “{value}” is not a number', '{field} “{value}” bukan angka'],
  FIELD_CHARACTER: [
    'error',
    '{field} “{value}” holds a character that cannot be printed',
    '{field} “{value}” berisi karakter yang tidak dapat dicetak',
  ],
  FIELD_EXTENDED: [
    'warning',
    '{field} “{value}” holds characters beyond plain ASCII',
    '{field} “{value}” berisi karakter di luar ASCII',
  ],
  FIELD_CLASS: [
    'warning',
    '{field} “{value}” holds characters its type {expected} does not have',
    '{field} “{value}” berisi karakter di luar jenisnya {expected}',
  ],
  FIELD_JUSTIFY: [
    'warning',
    '{field} “{value}” stands on the wrong side or is filled wrongly',
    '{field} “{value}” rata atau terisi di sisi yang salah',
  ],
  FIELD_DATE: ['error', '{field} {value} is no date', '{field} {value} bukan tanggal'],
  FIELD_TIME: ['error', '{field} {value} is no time', '{field} {value} bukan jam'],
  FIELD_CODE: [
    'error',
    '{field} “{value}” is not one of {expected}',
    '{field} “{value}” bukan salah satu dari {expected}',
  ],
  FIELD_CODE_OPTIONAL: [
    'warning',
    '{field} “{value}” is not one of {expected}',
    '{field} “{value}” bukan salah satu dari {expected}',
  ],
  FIELD_UNUSED_ZERO: [
    'warning',
    '{field} is not used and should be blank, not zero',
    '{field} tidak dipakai, seharusnya kosong, bukan nol',
  ],
  FIELD_RESERVED: ['warning', '{field} is reserved and should be blank', '{field} dicadangkan, seharusnya kosong'],
  FIELD_LENGTH: [
    'error',
    '{field} should have {expected} columns, {found} are there',
    '{field} seharusnya {expected} kolom, yang ada {found}',
  ],
  ABA_CHECK_DIGIT: [
    'error',
    '{field} {value} fails the 3-7-1 check of ABA routing numbers',
    '{field} {value} gagal uji 3-7-1 nomor ABA',
  ],
}
