export { labelPdf } from './label-pdf.ts'
export { type PlacedPart, placedPdf } from './placed-pdf.ts'
export { sheetPdf } from './sheet-pdf.ts'
export { slipPdf } from './slip-pdf.ts'
