import { drawingSVG, qrcode } from 'bwip-js/generic'

/**
 * A QR code as an SVG picture that scales to its frame; dark on white whatever the page's colours are. Runs in the
 * browser and in Node.
 */
export const qrSvg = (data: string): string =>
  qrcode({ bcid: 'qrcode', text: data, paddingwidth: 4, paddingheight: 4, backgroundcolor: 'FFFFFF' }, drawingSVG())
