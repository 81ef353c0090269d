import { readTiff } from './read-tiff.ts'
import { writePng } from './write-png.ts'

type File = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/**
 * A file as browsers show it: a TIFF becomes a PNG of the same dots, everything else stays as it is; so does a TIFF of a
 * kind that is not read.
 */
export const asBrowsersShow = <Kept extends File>(file: Kept): File => {
  const picture = file.type === 'image/tiff' ? readTiff(file.bytes) : null
  return picture
    ? { name: `${file.name.replace(/\.tiff?$/i, '')}.png`, type: 'image/png', bytes: writePng(picture) }
    : file
}
