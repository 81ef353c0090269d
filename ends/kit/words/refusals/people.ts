import type { Words } from '../words.ts'

/** Refusals about employees and their pay. */
export const PEOPLE_REFUSALS = {
  'employee-unknown': ['Karyawan ini belum tercatat.', 'This employee is not noted yet.'],
  'employee-number-taken': ['Nomor ini milik karyawan lain.', 'This number belongs to another employee.'],
  'employee-stale': ['Data ini baru diubah orang lain. Muat ulang.', 'Someone else has changed this entry. Reload.'],
  'employee-ends-after-begin': ['Tanggal selesai mendahului tanggal mulai.', 'The work ends before it begins.'],
  'terms-once-a-day': [
    'Sudah ada upah yang mulai pada hari itu. Pilih hari lain.',
    'Pay that begins on that day is agreed already. Choose another day.',
  ],
  'terms-paid-already': [
    'Gaji bulan itu sudah disetujui. Mulai dari bulan sesudahnya.',
    'The pay of that month is approved. Let it begin after that month.',
  ],
  'terms-missing': ['Ada karyawan tanpa upah yang disepakati.', 'Somebody has no pay agreed.'],
  'month-paid-already': ['Gaji bulan itu sudah disetujui.', 'The pay of that month is approved already.'],
  'extra-overtime-said': ['Lembur perlu menit dan jenis harinya.', 'Overtime needs its minutes and kind of day.'],
  'run-unknown': ['Gaji ini tidak ada. Kembali ke daftarnya.', 'This pay is not there. Go back to the list.'],
  'run-approved-already': ['Gaji ini sudah disetujui.', 'This pay is approved already.'],
  'run-four-eyes': [
    'Yang menyiapkan tidak boleh menyetujui. Minta orang lain.',
    'Who prepared it may not approve it. Ask somebody else.',
  ],
  'run-not-approved': ['Gaji ini belum disetujui.', 'This pay is not approved yet.'],
  'run-not-paid': ['Gaji ini belum dibukukan.', 'This pay is not booked yet.'],
  'earlier-run-open': [
    'Gaji bulan sebelumnya belum dibukukan; pajak bulan ini bergantung padanya.',
    'The pay of an earlier month is not booked yet; the tax of this month needs it.',
  ],
  'later-run-open': [
    'Gaji bulan sesudahnya sudah dihitung. Batalkan yang itu dulu.',
    'A later month was reckoned after this one. Reverse that first.',
  ],
  'pay-below-zero': ['Potongan seseorang melebihi penghasilannya.', 'More is taken off somebody than is earned.'],
  'cap-unknown': [
    'Batas upah pensiun pada tanggal itu tidak diketahui.',
    'The cap of the pension on that day is not known.',
  ],
  'nobody-to-pay': [
    'Tidak ada yang bekerja di tempat ini pada bulan itu.',
    'Nobody worked at this place in that month.',
  ],
} as const satisfies Words
