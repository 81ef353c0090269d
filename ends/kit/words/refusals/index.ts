import type { Words } from '../words.ts'
import { ACCESS_REFUSALS } from './access.ts'
import { CHECK_REFUSALS } from './checks.ts'
import { DISTRIBUTION_REFUSALS } from './distribution.ts'
import { DUTY_REFUSALS } from './duties.ts'
import { GROUND_REFUSALS } from './ground.ts'
import { LANE_REFUSALS } from './lanes.ts'
import { ORDER_REFUSALS } from './orders.ts'
import { PAPER_REFUSALS } from './papers.ts'
import { PEOPLE_REFUSALS } from './people.ts'
import { PROCESS_REFUSALS } from './process.ts'
import { PURCHASING_REFUSALS } from './purchasing.ts'
import { REPORT_REFUSALS } from './reports.ts'
import { STOCK_REFUSALS } from './stock.ts'
import { TRADE_REFUSALS } from './trade.ts'
import { WORK_REFUSALS } from './work.ts'

/** What every refusal, and every broken line, means to a person. */
export const REFUSALS: Words = {
  unreachable: [
    'Server tidak terjangkau. Periksa jaringan; layar ini mencoba lagi sendiri.',
    'The server cannot be reached. Check the network; this screen tries again by itself.',
  ],
  'too-slow': ['Server terlalu lama menjawab. Coba lagi.', 'The server took too long. Try again.'],
  unexpected: [
    'Ada yang tidak beres di layar ini. Muat ulang; bila berulang, beri tahu TI.',
    'Something went wrong on this screen. Reload; if it stays, tell IT.',
  ],
  UNAUTHORIZED: ['Sesi Anda sudah berakhir. Masuk lagi.', 'Your session has ended. Sign in again.'],
  FORBIDDEN: [
    'Anda tidak berwenang untuk ini. Minta pemilik atau bagian TI.',
    'You may not do this. Ask an owner or IT.',
  ],
  NOT_FOUND: ['Yang diminta tidak ada. Muat ulang daftarnya.', 'What was asked for is not there. Reload the list.'],
  BAD_REQUEST: [
    'Ada isian yang salah. Perbaiki lalu kirim lagi.',
    'Some of what was filled in is wrong. Correct it and send again.',
  ],
  PAYLOAD_TOO_LARGE: ['Berkas terlalu besar.', 'The file is too large.'],
  INTERNAL_SERVER_ERROR: [
    'Server mengalami kesalahan. Coba lagi; bila berulang, beri tahu TI.',
    'The server failed. Try again; if it stays, tell IT.',
  ],
  ...ACCESS_REFUSALS,
  ...CHECK_REFUSALS,
  ...DUTY_REFUSALS,
  ...GROUND_REFUSALS,
  ...PAPER_REFUSALS,
  ...REPORT_REFUSALS,
  ...STOCK_REFUSALS,
  ...TRADE_REFUSALS,
  ...DISTRIBUTION_REFUSALS,
  ...PURCHASING_REFUSALS,
  ...LANE_REFUSALS,
  ...ORDER_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...PROCESS_REFUSALS,
  ...WORK_REFUSALS,
}
