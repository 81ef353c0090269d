import { hashOfBytes } from '#kit/offline/index.ts'
import { doDeeds } from './do-deed.ts'
import type { Handheld } from './handheld.ts'

/** A photograph that was taken: by what the server will know it, and a small likeness for the screen. */
export type Photo = { readonly hash: string; readonly thumb: string }

const TYPE = 'image/jpeg'
/** Longest side and quality, tried until the file is small enough for a shop's uplink. */
const TRIES = [
  [1280, 0.72],
  [1024, 0.6],
  [720, 0.5],
] as const
const SMALL_ENOUGH = 400_000
const THUMB = 120

/** How large a picture is drawn so that its longer side is at most `most`. */
export const fitWithin = (width: number, height: number, most: number): readonly [width: number, height: number] => {
  const longer = Math.max(width, height, 1)
  if (longer <= most) return [width, height]
  return [Math.max(1, Math.round((width * most) / longer)), Math.max(1, Math.round((height * most) / longer))]
}

const draw = (picture: ImageBitmap, most: number) => {
  const canvas = document.createElement('canvas')
  const [width, height] = fitWithin(picture.width, picture.height, most)
  Object.assign(canvas, { width, height })
  canvas.getContext('2d')!.drawImage(picture, 0, 0, width, height)
  return canvas
}

const encode = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), TYPE, quality),
  )

const shrink = async (picture: ImageBitmap) => {
  let blob = new Blob()
  for (const [most, quality] of TRIES) {
    blob = await encode(draw(picture, most), quality)
    if (blob.size <= SMALL_ENOUGH) return blob
  }
  return blob
}

const base64Of = (bytes: Uint8Array) => {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}

/**
 * Makes a photograph small, keeps it on the phone and sends it ahead of what refers to it, in the same thread. Throws
 * when the file is no picture.
 */
export const takePhoto = async (
  phone: Handheld,
  file: Blob,
  about: { readonly thread: string; readonly name: string },
): Promise<Photo> => {
  const picture = await createImageBitmap(file)
  const bytes = new Uint8Array(await (await shrink(picture)).arrayBuffer())
  const thumb = draw(picture, THUMB).toDataURL(TYPE, 0.6)
  picture.close()
  const input = { type: TYPE, base64: base64Of(bytes) }
  await doDeeds(phone, [{ kind: 'put-photo', thread: about.thread, input, about: { name: about.name } }])
  return { hash: hashOfBytes(bytes), thumb }
}
