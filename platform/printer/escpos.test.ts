import { describe, expect, test } from 'vitest'
import { encodeDrawerKick, encodeSlip, type PrinterLine } from './escpos.ts'

const line = (text: string, more: Partial<Extract<PrinterLine, { kind: 'line' }>> = {}): PrinterLine => ({
  kind: 'line',
  text,
  bold: false,
  double: false,
  ...more,
})
const bytes = (lines: readonly PrinterLine[], more = {}) =>
  Buffer.from(encodeSlip(lines, { columns: 32, ...more })).toString('latin1')

describe('ESC/POS', () => {
  test('begins with a reset, prints text as text, cuts at the end', () => {
    const sent = bytes([line('Kopi               10.000'), line('TOTAL  Rp10.000', { bold: true })])
    expect(sent.startsWith('\x1b@')).toBe(true)
    expect(sent).toContain('Kopi               10.000\n')
    expect(sent).toContain('\x1bE\x01TOTAL  Rp10.000\x1bE\x00')
    expect(sent).toContain('\x1dV\x01')
    expect(sent).not.toContain('\x1dv0')
    expect(sent).not.toContain('\x1b*')
  })
  test('double letters, and single ones again after them', () => {
    const sent = bytes([line('TOKO', { double: true }), line('x')])
    const [wide, narrow] = ['\x1d!\x10', '\x1d!\x00']
    expect(sent.indexOf(wide)).toBeLessThan(sent.indexOf('TOKO'))
    expect(sent.indexOf(wide)).toBeGreaterThan(0)
    expect(sent.indexOf(narrow, sent.indexOf('TOKO'))).toBeLessThan(sent.indexOf('x\n'))
    expect(sent.indexOf(narrow, sent.indexOf('TOKO'))).toBeGreaterThan(0)
  })
  test('kicks the drawer before the first letter', () => {
    const sent = bytes([line('x')], { drawer: true })
    expect(sent.indexOf('\x1bp\x00')).toBeGreaterThan(0)
    expect(sent.indexOf('\x1bp\x00')).toBeLessThan(sent.indexOf('x\n'))
    expect(bytes([line('x')])).not.toContain('\x1bp')
    const kick = Buffer.from(encodeDrawerKick()).toString('latin1')
    expect([kick.startsWith('\x1b@'), kick.includes('\x1bp\x00')]).toEqual([true, true])
  })
  test('feeds instead of cutting where there is no knife', () => {
    const sent = bytes([line('x')], { cut: false })
    expect(sent).not.toContain('\x1dV')
    expect(sent).toMatch(/x\n\n{4}$/)
  })
  test('a QR code goes as its text, for the printer to draw', () => {
    const sent = bytes([{ kind: 'qr', data: 'https://toko.id/s/abc' }])
    expect(sent).toContain('1P0https://toko.id/s/abc')
    expect(sent.split('\x1d(k').length).toBe(6)
  })
  test('letters beyond ASCII choose a code page; what none has is a question mark', () => {
    expect(bytes([line('Crème brûlée')])).toContain('\x1bt\x00Cr\x8ame br\x96l\x82e')
    expect(bytes([line('Ø €')])).toContain('\x1bt\x10\xd8 \x80')
    expect(bytes([line('好 ok')])).toContain('? ok')
  })
  test('Star printers have their own dialect', () => {
    const sent = bytes([line('x')], { language: 'star-prnt' })
    expect(sent).toContain('x')
    expect(sent).not.toContain('\x1dV\x01')
  })
})
