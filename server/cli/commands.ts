import { SYSTEM } from '#platform/http/who.ts'
import { backup, restore } from './backup.ts'
import { brought, type Command } from './command.ts'
import { databaseCommands } from './database-commands.ts'
import { doctor } from './doctor.ts'
import { importSalesCommand } from './import-sales.ts'
import { init } from './init.ts'
import { migrate } from './migrate.ts'
import { verify } from './verify.ts'

const catalog = () => import('#modules/catalog/server/index.ts')
const checks = () => import('#modules/checks/server/index.ts')
const customers = () => import('#modules/customers/server/index.ts')
const lanes = () => import('#modules/lanes/server/index.ts')
const papers = () => import('#modules/papers/server/index.ts')
const distribution = () => import('#modules/distribution/server/index.ts')
const flow = () => import('#modules/flow/server/index.ts')
const reports = () => import('#modules/reports/server/index.ts')
const replenishment = () => import('#modules/replenishment/server/index.ts')

/**
 * Every command of `npm run ujung -- …`, in the order of the help page. A new one is one line. What
 * is heavy is loaded when its command runs: help and status answer at once.
 */
export const COMMANDS: readonly Command[] = [
  init,
  migrate,
  backup,
  restore,
  verify(async () => (await import('../checks.ts')).CHECKS),
  doctor,
  ...databaseCommands,
  brought(
    'import items',
    { id: 'impor barang dari CSV atau XLSX', en: 'import items from CSV or XLSX' },
    async (reach, args) => (await catalog()).runImportItems(await reach.database(), SYSTEM, reach.now(), args),
  ),
  importSalesCommand,
  brought('barcode read', { id: 'baca isi sebuah kode batang', en: 'say what a barcode holds' }, async (_reach, args) =>
    (await catalog()).runReadBarcode(args),
  ),
  brought(
    'checks inspect',
    { id: 'periksa image cash letter atau berkas ACH', en: 'judge an image cash letter or ACH file' },
    async (reach, args) => (await checks()).runInspect(args, reach.language),
  ),
  brought(
    'checks rewrite',
    { id: 'tulis ulang image cash letter atau berkas ACH', en: 'write an image cash letter or ACH file again' },
    async (reach, args) => (await checks()).runRewrite(args, reach.language),
  ),
  brought(
    'checks statement',
    {
      id: 'baca dan periksa rekening koran camt.053, MT940, BAI2, atau CSV',
      en: 'read and check a bank statement in camt.053, MT940, BAI2 or CSV',
    },
    async (reach, args) => (await checks()).runStatement(args, reach.language),
  ),
  brought(
    'self-checkout simulate',
    {
      id: 'mainkan pembeli di kasir mandiri dan lihat apa yang tertangkap',
      en: 'play shoppers at a self-checkout and see what is caught',
    },
    async (_reach, args) => (await lanes()).runSimulate(args),
  ),
  brought(
    'checks register',
    {
      id: 'daftarkan cek dari image cash letter atau berkas ACH',
      en: 'register the cheques of a cash letter or ACH file',
    },
    async (reach, args) => (await checks()).runRegister(() => reach.database(), SYSTEM.id, reach.now(), args),
  ),
  brought(
    'checks issue',
    { id: 'simpan berkas penerbitan cek untuk positive pay', en: 'keep an issue file for positive pay' },
    async (reach, args) => (await checks()).runIssue(() => reach.database(), SYSTEM.id, reach.now(), args),
  ),
  brought(
    'checks print',
    { id: 'cetak cek pengganti (IRD) sebagai PDF', en: 'print the substitute check of a cheque as PDF' },
    async (reach, args) => (await checks()).runPrint(() => reach.database(), reach.now(), args),
  ),
  brought(
    'routes solve',
    {
      id: 'rencanakan rute truk dari berkas Solomon atau CVRPLIB',
      en: 'plan truck routes of a Solomon or CVRPLIB file',
    },
    async (reach, args) =>
      (await distribution()).runSolveRoutes(args, { now: () => performance.now(), language: reach.language }),
  ),
  brought(
    'pack solve',
    {
      id: 'pilih dus dan susun barang pesanan dari CSV',
      en: 'choose boxes for the orders of a CSV and lay their goods',
    },
    async (reach, args) =>
      (await distribution()).runPackOrders(args, { now: () => performance.now(), language: reach.language }),
  ),
  brought(
    'epcis export',
    { id: 'tulis peristiwa EPCIS 2.0 sebagai JSON-LD', en: 'write EPCIS 2.0 events as JSON-LD' },
    async (reach, args) =>
      (await distribution()).runEpcisExport(await reach.database(), reach.now(), reach.language, args),
  ),
  brought(
    'customers dedupe',
    { id: 'cari pelanggan yang tercatat dua kali dalam CSV', en: 'find customers that a CSV holds twice' },
    async (reach, args) => (await customers()).runDedupe(args, reach.language),
  ),
  brought(
    'customers lifetime',
    {
      id: 'perkirakan pembelian dan nilai tiap pelanggan dari CSV',
      en: 'foresee what each customer of a CSV will buy and be worth',
    },
    async (reach, args) => (await customers()).runLifetime(args, reach.language),
  ),
  brought(
    'customers baskets',
    { id: 'cari barang yang dibeli bersama dari CSV', en: 'find what is bought together in a CSV' },
    async (reach, args) => (await customers()).runBaskets(args, reach.language),
  ),
  brought(
    'customers rfm',
    {
      id: 'nilai kapan, seberapa sering, dan berapa pelanggan membeli',
      en: 'score how lately, often and much customers buy',
    },
    async (reach, args) => (await customers()).runRfm(args, reach.language),
  ),
  brought(
    'customers uplift',
    {
      id: 'ukur apa yang dibawa kampanye dibanding yang tidak dikirimi, dari CSV',
      en: 'measure what a campaign brought over its hold-out, from a CSV',
    },
    async (reach, args) => (await customers()).runUplift(args, reach.language),
  ),
  brought(
    'flow load',
    {
      id: 'baca diagram BPMN dan sebut elemen yang bisa dijalankan',
      en: 'read a BPMN diagram and say which elements can run',
    },
    async (reach, args) => (await flow()).runFlowLoad(args, reach.language),
  ),
  brought(
    'flow deploy',
    {
      id: 'pasang proses BPMN dan keputusan DMN, juga dari pustaka',
      en: 'deploy BPMN processes and DMN decisions, from the library too',
    },
    async (reach, args) => (await flow()).runFlowDeploy(() => reach.database(), reach.now(), args),
  ),
  brought(
    'flow decide',
    { id: 'putuskan menurut tabel keputusan DMN, dan periksa tabelnya', en: 'decide by DMN tables, and check them' },
    async (_reach, args) => (await flow()).runFlowDecide(args),
  ),
  brought(
    'flow mine',
    { id: 'lihat dari riwayat di mana waktu habis', en: 'say from the history where time is spent' },
    async (reach, args) => (await flow()).runFlowMine(() => reach.database(), args),
  ),
  brought(
    'flow run',
    { id: 'jalankan proses dari diagram BPMN menurut naskah', en: 'run a process of a BPMN diagram by a script' },
    async (reach, args) => (await flow()).runFlowScript(args, reach.language),
  ),
  brought(
    'flow simulate',
    { id: 'mainkan banyak perkara dengan orang dan jam kerja', en: 'play many cases with people and hours' },
    async (_reach, args) => (await flow()).runFlowSimulate(args),
  ),
  brought(
    'replenish backtest',
    {
      id: 'uji aturan pesan pada penjualan mingguan dari CSV',
      en: 'try the order rule on the weekly sales of a CSV',
    },
    async (reach, args) => (await replenishment()).runReplenishBacktest(args, reach.language),
  ),
  brought(
    'replenish learn',
    {
      id: 'pelajari penjualan mingguan dari sistem lama',
      en: 'learn weekly sales of the system before this one',
    },
    async (reach, args) =>
      (await replenishment()).runReplenishLearn(() => reach.database(), reach.now(), args, reach.language),
  ),
  brought(
    'replenish stages',
    {
      id: 'hitung stok dasar atau janji waktu tahap-tahap yang berurutan dari JSON',
      en: 'find base stock or promised times of stages one behind another from a JSON',
    },
    async (reach, args) => (await replenishment()).runReplenishStages(args, reach.language),
  ),
  brought(
    'reports saved',
    { id: 'yang dihemat otomatisasi: langkah, jam, rupiah', en: 'what automation saved: steps, hours, rupiah' },
    async (reach, args) => (await reports()).runReportsSaved(await reach.database(), reach.now(), args),
  ),
  brought(
    'papers verify',
    { id: 'buktikan bahwa tidak ada dokumen yang diubah', en: 'prove that no paper was changed' },
    async (reach, args) => (await papers()).runVerifyPapers(() => reach.database(), args),
  ),
  brought(
    'papers export',
    { id: 'keluarkan dokumen beserta buktinya', en: 'write papers out with what proves them' },
    async (reach, args) => (await papers()).runExportPapers(() => reach.database(), args),
  ),
]
