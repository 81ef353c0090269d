import { drawingSVG, qrcode } from 'bwip-js/browser'

/** A QR code as an SVG picture; dark on white whatever the page's colours are. */
export const drawQr = (text: string): string =>
  qrcode({ bcid: 'qrcode', text, backgroundcolor: 'FFFFFF' }, drawingSVG())
