import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readPdf } from '../pdf/index.ts'
import { readyPdf } from '../printer/document/ready-pdf.ts'
import { openOcr } from './index.ts'

const ocr = openOcr()
afterAll(() => ocr.close())

const sample = readFileSync(join(import.meta.dirname, 'sample/invoice.png'))

test('print is read word by word with its place, in lines from left to right', async () => {
  const page = await ocr.read(sample)
  expect(page?.text).toContain('PT Sumber Rejeki Abadi')
  const total = page!.lines.find(line => line[0]!.text.startsWith('Total'))!
  expect(total.map(word => word.text).join(' ')).toMatch(/Total: Rp ?1\.520\.700/)
  expect(total[0]!.left).toBeLessThan(total.at(-1)!.left)
  expect(total[0]!.sure).toBeGreaterThan(60)
}, 60_000)

test('what is no picture is said to be none, and the next one is read', async () => {
  expect(await ocr.read(Buffer.from('no picture'))).toBeNull()
  expect((await ocr.read(sample))?.text).toContain('FAKTUR')
}, 60_000)

test('the picture of a scanned page of a PDF is read like any other', async () => {
  const image = `data:image/png;base64,${sample.toString('base64')}`
  const pdf = await readPdf(
    await readyPdf()
      .createPdf({ content: [{ image, width: 500 }] })
      .getBuffer(),
  )
  expect((await ocr.read(pdf!.pictures[0]!))?.text).toContain('PT Sumber Rejeki Abadi')
}, 60_000)
