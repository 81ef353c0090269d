export { encodeDrawerKick, encodeSlip, type PrinterLine, type PrinterSettings } from './escpos.ts'
export { qrSvg } from './qr-svg.ts'
