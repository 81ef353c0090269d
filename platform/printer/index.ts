export { encodeDrawerKick, encodeSlip, type PrinterLine, type PrinterSettings } from './escpos.ts'
