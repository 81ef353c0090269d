export { encodeDrawerKick, encodeSlip, type PrinterLine, type PrinterSettings, printable } from './escpos.ts'
export { qrSvg } from './qr-svg.ts'
