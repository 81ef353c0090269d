import type { Words } from './words.ts'

export const POSITIVE_PAY = {
  title: ['Positive pay', 'Positive pay'],
  lead: [
    'Cek yang diunjukkan dibandingkan dengan yang diterbitkan penariknya. Yang berbeda menunggu keputusan sampai batas waktu.',
    'Presented cheques are compared with those their drawers issued. What differs waits for a decision until the cut-off.',
  ],
  layout: ['Susunan berkas', 'Layout of the file'],
  'cut-off': ['Batas waktu', 'Cut-off'],
  usual: ['Bila lewat batas waktu', 'After the cut-off'],
  pay: ['Bayar', 'Pay'],
  return: ['Kembalikan', 'Return'],
  'pay-key': ['Bayar · F8', 'Pay · F8'],
  'return-key': ['Kembalikan · F9', 'Return · F9'],
  'skip-key': ['Lewati · F4', 'Skip · F4'],
  drop: ['Letakkan berkas penerbitan di sini', 'Drop an issue file here'],
  reading: ['Membaca…', 'Reading…'],
  kept: ['{read} dibaca, {fresh} baru, {voided} dibatalkan', '{read} read, {fresh} new, {voided} voided'],
  open: ['Perlu diputuskan', 'To be decided'],
  keys: [
    'F8 membayar, F9 mengembalikan, F4 melewati. Alasan boleh ditulis dulu.',
    'F8 pays, F9 returns, F4 skips. A reason may be written first.',
  ],
  decided: ['Sudah diputuskan', 'Decided'],
  none: ['Tidak ada yang menunggu', 'Nothing waits'],
  'none-do': [
    'Cek yang tidak seperti diterbitkan muncul di sini.',
    'Presented cheques that are not as issued appear here.',
  ],
  serial: ['Nomor', 'Number'],
  account: ['Rekening', 'Account'],
  amount: ['Diunjukkan', 'Presented'],
  'issued-amount': ['Diterbitkan', 'Issued'],
  'issued-day': ['Tanggal penerbitan', 'Day of issue'],
  payee: ['Penerima', 'Payee'],
  problem: ['Masalah', 'Problem'],
  due: ['Paling lambat', 'Decide by'],
  why: ['Alasan', 'Reason'],
  outcome: ['Keputusan', 'Decision'],
  saved: ['Tercatat', 'Recorded'],
} as const satisfies Words

export const PAY_PROBLEMS_SAID = {
  'not-issued': ['Tidak pernah diterbitkan', 'Never issued'],
  voided: ['Sudah dibatalkan penarik', 'Voided by its drawer'],
  'paid-before': ['Nomor ini sudah dibayar', 'This number was paid before'],
  'amount-differs': ['Jumlahnya beda', 'Another amount'],
  stale: ['Terlalu lama', 'Stale'],
  'not-yet-issued': ['Tanggalnya belum tiba', 'Dated later'],
} as const satisfies Words
