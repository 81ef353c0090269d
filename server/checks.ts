import { verifyAudit } from '#modules/access/server/index.ts'
import { verifyBooks } from '#modules/books/server/index.ts'
import { verifyChecks } from '#modules/checks/server/index.ts'
import { verifyHistory } from '#modules/flow/server/index.ts'
import { verifyOrders } from '#modules/orders/server/index.ts'
import { verifyPapers } from '#modules/papers/server/index.ts'
import { verifyPeople } from '#modules/people/server/index.ts'
import { verifyPurchasing } from '#modules/purchasing/server/index.ts'
import { verifySaved } from '#modules/reports/server/index.ts'
import { verifyStock } from '#modules/stock/server/index.ts'
import { verifyChains } from '#modules/sync/server/index.ts'
import { isBehind } from '#platform/relay/index.ts'
import type { Check } from './cli/verify.ts'
import { SETTLE_SOLD } from './reactions.ts'

/** What `ujung verify` proves; one line for each module that keeps something provable. */
export const CHECKS: readonly Check[] = [
  {
    name: 'books',
    summary: { id: 'saldo sama dengan jumlah mutasi', en: 'balances are the sums of their postings' },
    run: async tx => (await verifyBooks(tx)).map(f => `${f.code} ${f.detail}`),
  },
  {
    name: 'stock',
    summary: { id: 'letak, jumlah, dan nilai barang cocok', en: 'where goods lie, their quantity and value agree' },
    // What waits for its reaction is booked and not yet valued: that is proven once it has caught up.
    run: async tx =>
      (await verifyStock(tx, { waiting: await isBehind(tx, SETTLE_SOLD) })).map(f => `${f.code} ${f.detail}`),
  },
  {
    name: 'chains',
    summary: { id: 'rantai tiap kasir utuh dan tersegel', en: 'the chain of every register is whole and sealed' },
    run: async tx => (await verifyChains(tx)).map(f => `${f.fault} ${f.register}: ${f.detail}`),
  },
  {
    name: 'processes',
    summary: { id: 'riwayat tiap proses utuh dan tersegel', en: 'the history of every process is whole and sealed' },
    run: async tx => (await verifyHistory(tx)).faults.map(f => `${f.instance} ${f.seq}: ${f.what}`),
  },
  {
    name: 'audit',
    summary: { id: 'catatan audit utuh dan tersegel', en: 'the audit log is whole and sealed' },
    run: async tx => (await verifyAudit(tx)).faults.map(f => `${f.fault} ${f.detail}`),
  },
  {
    name: 'papers',
    summary: { id: 'dokumen, catatan, dan berkasnya utuh', en: 'papers, their entries and their files are whole' },
    run: async tx => (await verifyPapers(tx)).faults.map(f => `${f.fault} ${f.detail}`),
  },
  {
    name: 'purchasing',
    summary: {
      id: 'pesanan, penerimaan, faktur dan utang saling cocok',
      en: 'orders, receipts, invoices and what is owed agree',
    },
    run: verifyPurchasing,
  },
  {
    name: 'orders',
    summary: {
      id: 'pesanan, kredit, barang yang disisihkan, dan piutang saling cocok',
      en: 'orders, credit, goods set aside and receivables agree',
    },
    run: verifyOrders,
  },
  {
    name: 'people',
    summary: {
      id: 'slip gaji cocok dengan jumlahnya dan dengan buku',
      en: 'payslips agree with their sums and the books',
    },
    run: verifyPeople,
  },
  {
    name: 'saved',
    summary: {
      id: 'pekerjaan yang dihemat cocok bila dihitung ulang',
      en: 'saved work is the same when counted anew',
    },
    run: verifySaved,
  },
  {
    name: 'checks',
    summary: { id: 'riwayat tiap cek utuh dan tersegel', en: 'the life of every cheque is whole and sealed' },
    run: async tx => (await verifyChecks(tx)).map(f => `${f.fault} ${f.detail}`),
  },
]
