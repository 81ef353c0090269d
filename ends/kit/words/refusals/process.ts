import type { Words } from '../words.ts'

/** Refusals about processes and their diagrams. */
export const PROCESS_REFUSALS = {
  'process-unknown': ['Proses ini tidak ada. Muat ulang daftarnya.', 'There is no such process. Reload the list.'],
  'not-a-diagram': [
    'Ini bukan diagram BPMN 2.0 yang terbaca. Simpan ulang dari alat gambarnya.',
    'This is no BPMN 2.0 diagram that can be read. Save it again from where it was drawn.',
  ],
  'not-executable': [
    'Ada bagian diagram yang tidak bisa dijalankan. Perbaiki yang disebut lalu coba lagi.',
    'Parts of the diagram cannot run. Correct those that are named and try again.',
  ],
  'bad-script': [
    'Skrip ujinya tidak terbaca. Perbaiki langkahnya.',
    'The test script cannot be read. Correct its steps.',
  ],
  'deed-unknown': [
    'Diagram memanggil pekerjaan yang tidak dikenal server. Periksa namanya.',
    'The diagram calls a deed that the server does not know. Check its name.',
  ],
  'decision-unknown': ['Keputusan ini tidak ada. Muat ulang daftarnya.', 'There is no such decision. Reload the list.'],
  'migration-unknown': ['Pemindahan ini tidak ada.', 'There is no such move.'],
  'start-unknown': ['Proses tidak bisa dimulai di titik itu.', 'The process cannot start at that point.'],
  'cannot-begin': ['Proses ini tidak bisa dimulai begitu saja.', 'This process cannot be started by itself.'],
  'instance-unknown': ['Jalannya proses ini tidak ada.', 'There is no such running process.'],
  'wait-unknown': ['Proses sudah melewati titik itu. Muat ulang.', 'The process has passed that point. Reload.'],
  'wrong-kind': ['Titik itu tidak menunggu hal ini.', 'That point does not wait for this.'],
  'not-running': ['Proses ini sudah tidak berjalan.', 'This process does not run any more.'],
} as const satisfies Words
