import { toSVG } from 'bwip-js/generic'

/** A QR code as an SVG picture that scales to its frame; dark on white whatever the page's colours are. */
export const qrSvg = (data: string): string =>
  toSVG({ bcid: 'qrcode', text: data, paddingwidth: 4, paddingheight: 4, backgroundcolor: 'FFFFFF' })
