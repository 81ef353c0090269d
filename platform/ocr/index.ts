export { type OcrReader, openOcr, type SeenPage } from './open-ocr.ts'
