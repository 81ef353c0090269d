import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { slipPdf } from './slip-pdf.ts'

/** The letters a reader would find: the glyphs drawn, looked up in each font's ToUnicode table. */
const lettersOf = (pdf: Uint8Array): string => {
  const raw = Buffer.from(pdf).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(match => {
    try {
      return inflateSync(Buffer.from(match[1]!, 'latin1')).toString('latin1')
    } catch {
      return match[1]!
    }
  })
  const tables = streams.filter(s => s.includes('beginbfrange')).map(tableOf)
  const drawn = streams.filter(s => s.includes(' TJ'))
  return tables
    .flatMap(table =>
      drawn.flatMap(s =>
        [...s.matchAll(/\[([^\]]*)\] TJ/g)].map(m =>
          [...m[1]!.matchAll(/<([0-9a-f]+)>/g)].map(h => decode(h[1]!, table)).join(''),
        ),
      ),
    )
    .join('\n')
}
const tableOf = (cmap: string) => {
  const letters = /\[([\s\S]*?)\]/.exec(cmap.slice(cmap.indexOf('beginbfrange')))![1]!
  return [...letters.matchAll(/<([0-9a-f ]+)>/g)].map(m => String.fromCharCode(Number.parseInt(m[1]!.slice(0, 4), 16)))
}
const decode = (hex: string, table: readonly string[]) =>
  (hex.match(/.{4}/g) ?? []).map(g => table[Number.parseInt(g, 16)] ?? '').join('')

const frame = { title: 'Struk JKT1-01-000007', language: 'id', made: new Date('2026-11-23T10:00:00Z') } as const

test('a PDF whose letters can be read again', async () => {
  const pdf = await slipPdf(
    [
      { kind: 'text', text: 'Toko Contoh', align: 'center', bold: true, double: true },
      { kind: 'rule' },
      { kind: 'pair', left: 'Kopi susu é', right: '12.500', indent: 2 },
      { kind: 'space' },
      { kind: 'qr', data: 'https://toko.id/s/abc' },
    ],
    frame,
  )
  expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
  const letters = lettersOf(pdf).replaceAll('\n', '')
  for (const word of ['Kopi', 'susu', '12.500', 'Toko', 'Contoh']) expect(letters).toContain(word)
})

test('a longer slip is a longer page, never a second one', async () => {
  const height = async (lines: number) => {
    const pdf = await slipPdf(Array(lines).fill({ kind: 'pair', left: 'Barang', right: '1.000' }), frame)
    const boxes = [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
    ]
    expect(boxes.length).toBe(1)
    return Number(boxes[0]![2])
  }
  expect(await height(200)).toBeGreaterThan((await height(20)) * 5)
})
