import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readyPdf } from '../printer/document/ready-pdf.ts'
import { readPdf } from './index.ts'

const made = async (content: unknown[]) =>
  new Uint8Array(
    await readyPdf()
      .createPdf({ content: content as never, defaultStyle: { font: 'Roboto' } })
      .getBuffer(),
  )

test('the text of a PDF is read in lines, from left to right, page after page', async () => {
  const row = { columns: ['Nomor: INV-2026/77', 'Tanggal: 12 November 2026'] }
  const read = await readPdf(
    await made([row, 'Pemasok: PT Sumber Rejeki', { text: 'Total: Rp 1.520.700', pageBreak: 'before' }]),
  )
  expect(read?.text.split('\n')).toEqual([
    'Nomor: INV-2026/77 Tanggal: 12 November 2026',
    'Pemasok: PT Sumber Rejeki',
    'Total: Rp 1.520.700',
  ])
  const tops = read!.lines.map(line => line[0]!.top)
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(read?.pictures).toEqual([])
})

test('a page that is only scanned gives its picture; what is no PDF gives nothing', async () => {
  const scan = readFileSync(join(import.meta.dirname, '../ocr/sample/invoice.png'))
  const read = await readPdf(await made([{ image: `data:image/png;base64,${scan.toString('base64')}`, width: 500 }]))
  expect(read?.lines).toEqual([])
  expect(read?.pictures[0]?.subarray(0, 2).toString()).toMatch(/P[56]/)
  expect(await readPdf(Buffer.from('%PDF-1.7\nnothing of it'))).toBeNull()
})
