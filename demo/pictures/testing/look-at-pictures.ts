import { mkdirSync, writeFileSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { chromium as browsers } from 'playwright-core'
import { demoItems } from '../../items.ts'
import { pictureOf } from '../picture-of.ts'

// node demo/pictures/testing/look-at-pictures.ts [folder]: contact sheets at 96 and 320 pixels, for the eyes of whoever draws.
const folder = process.argv[2] ?? '.ujung/pictures'
const items = demoItems()

const firstOfEach = [...Map.groupBy(items, item => `${item.look.form} ${item.look.art}`).values()].map(same => same[0]!)

const sheet = (chosen: typeof items, size: number, perRow: number) => {
  const cells = chosen.map(
    item =>
      `<figure style="margin:0;width:${size}px"><div style="width:${size}px;height:${size}px">${pictureOf(item)}</div><figcaption style="font:10px system-ui;height:24px;overflow:hidden">${item.name}</figcaption></figure>`,
  )
  return `<body style="margin:8px;width:${perRow * (size + 8)}px;background:#fff;display:flex;flex-wrap:wrap;gap:8px">${cells.join('')}</body>`
}

mkdirSync(folder, { recursive: true })
const browser = await browsers.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
  args: chromium.args,
  headless: true,
})
const page = await browser.newPage()
const shoot = async (name: string, html: string) => {
  await page.setContent(html)
  writeFileSync(`${folder}/${name}.png`, await page.screenshot({ fullPage: true }))
}
for (let n = 0; n * 96 < firstOfEach.length; n += 1)
  await shoot(`kinds-${n + 1}`, sheet(firstOfEach.slice(n * 96, n * 96 + 96), 96, 12))
await shoot(
  'shelf',
  sheet(
    items.filter((_, n) => n % 16 === 3),
    96,
    14,
  ),
)
const large = [
  'BRS-001',
  'MIE-001',
  'KOP-001',
  'SSU-001',
  'BUA-001',
  'DGN-001',
  'KRP-001',
  'RKK-001',
  'GIG-001',
  'TLR-001',
  'MNN-001',
  'KCP-001',
]
await shoot(
  'large',
  sheet(
    items.filter(item => large.includes(item.sku)),
    320,
    4,
  ),
)
await browser.close()
console.log(`${firstOfEach.length} kinds of picture drawn into ${folder}`)
