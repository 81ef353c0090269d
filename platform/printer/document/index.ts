export { labelPdf } from './label-pdf.ts'
export { sheetPdf } from './sheet-pdf.ts'
export { slipPdf } from './slip-pdf.ts'
