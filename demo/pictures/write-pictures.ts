import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DemoItem } from '../item.ts'
import { pictureOf } from './picture-of.ts'

/** Path of an item's picture below the folder of the shop's pictures. */
export const pictureFile = (item: Pick<DemoItem, 'sku'>): string => `demo/${item.sku}.svg`

/** Writes the picture of every item below `folder`; what is there is written again, to the same bytes. */
export const writePictures = async (folder: string, items: readonly DemoItem[]): Promise<void> => {
  await mkdir(join(folder, 'demo'), { recursive: true })
  for (const item of items) await writeFile(join(folder, pictureFile(item)), pictureOf(item))
}
