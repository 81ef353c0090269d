/**
 * How much of what stands on printed papers is read right: `npm run bench -- read-papers [COUNT]`. Invoices of four
 * layouts in several fonts and sizes are drawn in a browser, turned a little, blurred and speckled as a scanner does,
 * and read by `platform/ocr` and `proposeFields`.
 */
import chromium from '@sparticuz/chromium'
import { type Page, chromium as playwright } from 'playwright-core'
import { type PaperField, proposeFields } from '#modules/papers/rules/index.ts'
import { openOcr } from '#platform/ocr/index.ts'
import type { BenchResult } from './run.ts'

const FIELDS: readonly PaperField[] = [
  { name: 'number', type: 'code', labels: ['nomor faktur', 'no faktur', 'nomor', 'no', 'invoice no'] },
  { name: 'date', type: 'date', labels: ['tanggal faktur', 'tanggal', 'tgl', 'date'] },
  { name: 'supplier', type: 'text', labels: ['pemasok', 'penjual', 'supplier'] },
  { name: 'npwp', type: 'npwp', labels: ['npwp'] },
  { name: 'tax', type: 'amount', labels: ['ppn', 'vat'] },
  { name: 'total', type: 'amount', labels: ['total', 'jumlah tagihan'] },
]

const SUPPLIERS = [
  'PT Sumber Rejeki Abadi',
  'CV Maju Bersama',
  'UD Tani Makmur',
  'PT Cahaya Nusantara Pangan',
  'CV Berkah Laut',
]
const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]
const FONTS = ['Arial, sans-serif', 'Georgia, serif', 'monospace']

const dice = (seed: number) => {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state >> 8) % sides
  }
}

const two = (n: number) => String(n).padStart(2, '0')
const dots = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, '.')

type Truth = Record<string, string>

const rowsOf = (labels: readonly string[], values: readonly string[], layout: number): string => {
  const colon = ['', ':', ' :', ':'][layout]!
  if (layout === 3)
    return `<table><tr>${labels
      .slice(0, 2)
      .map(l => `<th>${l}</th>`)
      .join('')}</tr><tr>${values
      .slice(0, 2)
      .map(v => `<td>${v}</td>`)
      .join('')}</tr></table>${labels
      .slice(2)
      .map((l, n) => `<p>${l}: ${values[n + 2]}</p>`)
      .join('')}`
  if (layout === 0)
    return `<table>${labels.map((l, n) => `<tr><td>${l}</td><td>${values[n]}</td></tr>`).join('')}</table>`
  return labels.map((l, n) => `<p>${l}${colon} ${values[n]}</p>`).join('')
}

/** An invoice as a page of HTML, and what stands on it. */
const invoice = (roll: (sides: number) => number): { html: string; truth: Truth } => {
  const [year, month, day] = [2024 + roll(3), roll(12), 1 + roll(28)]
  const net = 1000 * (50 + roll(9000))
  const tax = Math.floor((net * 11) / 100)
  const npwp = Array.from({ length: 15 }, () => roll(10)).join('')
  const number = `INV-${year}/${two(month + 1)}/${String(roll(100_000)).padStart(5, '0')}`
  const said = [
    `${day} ${MONTHS[month]} ${year}`,
    `${two(day)}/${two(month + 1)}/${year}`,
    `${two(day)}-${two(month + 1)}-${year}`,
  ][roll(3)]!
  const supplier = SUPPLIERS[roll(SUPPLIERS.length)]!
  const shown = `${npwp.slice(0, 2)}.${npwp.slice(2, 5)}.${npwp.slice(5, 8)}.${npwp[8]}-${npwp.slice(9, 12)}.${npwp.slice(12)}`
  const goods = Array.from(
    { length: 2 + roll(5) },
    (_, n) => `<tr><td>Barang ${n + 1}</td><td>${1 + roll(20)}</td><td>${dots(1000 * (1 + roll(200)))}</td></tr>`,
  )
  const head = rowsOf(
    [
      ['Nomor', 'No. Faktur', 'Nomor Faktur'][roll(3)]!,
      ['Tanggal', 'Tgl'][roll(2)]!,
      ['Pemasok', 'Penjual'][roll(2)]!,
      'NPWP',
    ],
    [number, said, supplier, shown],
    roll(4),
  )
  const html = `<body style="font:${18 + roll(8)}px ${FONTS[roll(3)]};margin:70px;color:#222;background:#fff;
    transform:rotate(${(roll(13) - 6) / 10}deg);filter:blur(${roll(5) / 10}px)">
    <style>table{border-collapse:collapse;font-size:inherit}td,th{padding:4px 28px 4px 0;text-align:left}</style>
    <h2>FAKTUR</h2>${head}<table>${goods.join('')}</table>
    <p>PPN 11%: Rp ${dots(tax)}</p><p><b>Total: Rp ${dots(net + tax)}</b></p><p>Terima kasih atas pesanan Anda.</p></body>`
  const date = `${year}-${two(month + 1)}-${two(day)}`
  return { html, truth: { number, date, supplier, npwp, tax: String(tax), total: String(net + tax) } }
}

const draw = async (page: Page, html: string, roll: (sides: number) => number): Promise<Uint8Array> => {
  await page.setContent(html)
  const specks = Array.from({ length: 60 }, () => [roll(1240), roll(1300), 1 + roll(2)])
  await page.evaluate(points => {
    for (const [x, y, size] of points) {
      const dot = document.createElement('i')
      dot.style.cssText = `position:fixed;left:${x}px;top:${y}px;width:${size}px;height:${size}px;background:#777`
      document.body.append(dot)
    }
  }, specks)
  return page.screenshot({ type: 'jpeg', quality: 70 })
}

export default async function bench([count = '200']: string[]): Promise<BenchResult> {
  const roll = dice(20_261_127)
  const browser = await playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage({ viewport: { width: 1240, height: 1300 } })
  const ocr = openOcr()
  const [right, wrong, missing] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  const add = (map: Map<string, number>, name: string) => map.set(name, (map.get(name) ?? 0) + 1)
  const waits: number[] = []
  for (let n = 0; n < Number(count); n += 1) {
    const { html, truth } = invoice(roll)
    const picture = await draw(page, html, roll)
    const began = performance.now()
    const seen = await ocr.read(picture)
    const found = new Map(proposeFields(FIELDS, seen?.lines ?? []).map(it => [it.name, it.value]))
    waits.push((performance.now() - began) / 1000)
    for (const [name, value] of Object.entries(truth))
      add(!found.has(name) ? missing : found.get(name) === value ? right : wrong, name)
    if (process.env.UJUNG_SHOW)
      for (const [name, value] of Object.entries(truth))
        if (found.get(name) !== value) console.log(n, name, value, '≠', found.get(name))
  }
  await Promise.all([ocr.close(), browser.close()])
  const all = Number(count) * FIELDS.length
  const sum = (map: Map<string, number>) => [...map.values()].reduce((a, b) => a + b, 0)
  const share = (n: number, of: number) => `${((n / of) * 100).toFixed(1)} %`
  const sorted = waits.toSorted((a, b) => a - b)
  return {
    name: `reading ${count} generated scans of invoices, ${FIELDS.length} fields each`,
    lines: [
      `${share(sum(right), all)} of the fields right, ${share(sum(wrong), all)} wrong, ${share(sum(missing), all)} not found`,
      FIELDS.map(({ name }) => `${name} ${share(right.get(name) ?? 0, Number(count))}`).join(', '),
      `a page: median ${sorted[sorted.length >> 1]!.toFixed(1)} s, longest ${sorted.at(-1)!.toFixed(1)} s`,
    ],
  }
}
