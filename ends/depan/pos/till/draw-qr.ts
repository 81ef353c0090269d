import { drawingSVG, qrcode } from 'bwip-js/browser'

/** A QR code as an SVG picture that scales to its frame; dark on white whatever the page's colours are. */
export const drawQr = (text: string): string =>
  qrcode({ bcid: 'qrcode', text, paddingwidth: 2, paddingheight: 2, backgroundcolor: 'FFFFFF' }, drawingSVG())
