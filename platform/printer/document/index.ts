export { type PdfBlock, type PdfFrame, slipPdf } from './slip-pdf.ts'
