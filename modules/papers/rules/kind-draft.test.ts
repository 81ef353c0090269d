import { expect, test } from 'vitest'
import { fieldName, fieldsOfForm, kindFault, kindWord } from './kind-draft.ts'

const FORM = `FORMULIR IZIN KELUAR BARANG
1. Nama pemohon : Budi
Nomor NIK: ________
Tanggal keluar ....................
Jumlah biaya (Rp) : 250.000
Nama pemohon :
Catatan tanpa isian
Alasan / keperluan …
`

test('a form is read off its own text: what it asks, as what, and by which word', () => {
  expect(fieldsOfForm(FORM).map(it => [it.name, it.type, it.labels[0]])).toEqual([
    ['nama_pemohon', 'text', 'nama pemohon'],
    ['nomor_nik', 'code', 'nomor nik'],
    ['tanggal_keluar', 'date', 'tanggal keluar'],
    ['jumlah_biaya_rp', 'amount', 'jumlah biaya (rp)'],
    ['alasan_keperluan', 'text', 'alasan / keperluan'],
  ])
  expect(fieldsOfForm('')).toEqual([])
})

test('words are made that FEEL and addresses can read, and that nobody else has', () => {
  expect(['Café Über', '3 bulan', '!!'].map(it => fieldName(it, []))).toEqual(['cafe_uber', 'bulan', 'isian'])
  expect(fieldName('Nama', ['nama', 'nama_2'])).toBe('nama_3')
  expect([kindWord('Surat Izin', []), kindWord('Surat izin', ['surat-izin']), kindWord('X', [])]).toEqual([
    ...['surat-izin', 'surat-izin-2', 'jenis-x'],
  ])
})

test('what cannot be a kind is named', () => {
  const field = { name: 'nama', type: 'text', labels: ['nama'] } as const
  const draft = { word: 'izin', id: 'Izin', en: 'Permit', keepYears: 5, fields: [field], begins: null } as const
  const kind = { ...draft, beginsWhen: 'accepted' } as const
  expect(kindFault(kind)).toBeNull()
  expect(
    [
      { ...kind, en: ' ' },
      { ...kind, word: 'Izin!' },
      { ...kind, keepYears: 0 },
      { ...kind, fields: [field, field] },
      { ...kind, fields: [{ ...field, labels: [' '] }] },
    ].map(kindFault),
  ).toEqual(['kind-unnamed', 'kind-word', 'kind-years', 'kind-field-twice', 'kind-field-unlabelled'])
})
