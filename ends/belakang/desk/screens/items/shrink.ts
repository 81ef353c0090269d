/** The longest side of a kept photograph, in pixels: sharp on a shelf label and a phone, small on a till's disk. */
const LONGEST = 1200
const QUALITY = 0.85

/** How large a picture becomes: never larger than it was, sides in proportion. */
export const fitted = (width: number, height: number, longest = LONGEST): { width: number; height: number } => {
  const over = Math.max(width, height, longest)
  const scaled = (side: number) => Math.max(1, Math.round((side * longest) / over))
  return over === longest ? { width, height } : { width: scaled(width), height: scaled(height) }
}

/**
 * A photograph as it is kept: turned as it was taken, drawn no larger than needed, as JPEG. What the browser cannot draw
 * is handed on as it is, for the server to judge.
 */
export const shrink = async (file: File): Promise<File> => {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const size = fitted(picture.width, picture.height)
    if (size.width === picture.width && file.size <= 400_000) return file
    const canvas = document.createElement('canvas')
    Object.assign(canvas, size)
    const pen = canvas.getContext('2d')
    if (!pen) return file
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, size.width, size.height)
    pen.drawImage(picture, 0, 0, size.width, size.height)
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
    return blob ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file
  } catch {
    return file
  }
}
