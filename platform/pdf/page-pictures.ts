import type { PDFPageProxy } from 'unpdf/pdfjs'

/** A picture as a page draws it: one bit (1 is white), three or four bytes a dot. */
type Drawn = { readonly width: number; readonly height: number; readonly data?: Uint8Array | Uint8ClampedArray }

const LEAST_DOTS = 200_000

const head = (kind: string, { width, height }: Drawn, most = '') => Buffer.from(`${kind}\n${width} ${height}\n${most}`)

/** The picture as a netpbm file, which needs no packing; null where its dots are of another form. */
const netpbm = (it: Drawn): Buffer | null => {
  if (!it.data) return null
  const bytes = Buffer.from(it.data)
  const dots = it.width * it.height
  if (bytes.length === Math.ceil(it.width / 8) * it.height && bytes.length < dots)
    return Buffer.concat([head('P4', it), bytes.map(byte => ~byte & 255)])
  if (bytes.length === dots) return Buffer.concat([head('P5', it, '255\n'), bytes])
  if (bytes.length === dots * 3) return Buffer.concat([head('P6', it, '255\n'), bytes])
  if (bytes.length !== dots * 4) return null
  return Buffer.concat([head('P6', it, '255\n'), bytes.filter((_, at) => at % 4 !== 3)])
}

/** The large pictures on a page, as netpbm files: a scanned page is one. Logos and stamps are too small to be meant. */
export const picturesOf = async (page: PDFPageProxy, draws: number): Promise<Buffer[]> => {
  const { fnArray, argsArray } = await page.getOperatorList()
  const names = fnArray.flatMap((op, at) => (op === draws ? [String(argsArray[at]?.[0])] : []))
  const pictures: Buffer[] = []
  for (const name of new Set(names)) {
    const objects = name.startsWith('g_') ? page.commonObjs : page.objs
    const drawn = await new Promise<Drawn | null>(resolve => void objects.get(name, resolve))
    const picture = drawn && drawn.width * drawn.height >= LEAST_DOTS ? netpbm(drawn) : null
    if (picture) pictures.push(picture)
  }
  return pictures
}
