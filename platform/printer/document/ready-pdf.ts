import { createRequire } from 'node:module'
import { dirname, sep } from 'node:path'
import pdfmake from 'pdfmake'

/** The library is one object for the process: it is told once more, each time alike, to fetch nothing but its own fonts. */
export const readyPdf = () => {
  const require = createRequire(import.meta.url)
  const fonts = require('pdfmake/fonts/Roboto.js') as Parameters<typeof pdfmake.setFonts>[0]
  const home = dirname(require.resolve('pdfmake/fonts/Roboto.js')) + sep
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(path => path.startsWith(home))
  pdfmake.setFonts(fonts)
  return pdfmake
}
