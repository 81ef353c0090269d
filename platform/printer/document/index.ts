export { slipPdf } from './slip-pdf.ts'
