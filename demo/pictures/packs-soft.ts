import { line, oval, path, rect } from './draw.ts'
import type { Shades } from './shades.ts'

/** Where the label is on a pack, in the field of 160 by 160. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

/** A pack: its body, and the place for emblem and brand; `paper` draws a light label there, `null` has none. */
export type Pack = { readonly body: string; readonly label: Box | null; readonly paper: boolean }

/** Draws a pack in the brand's colour with a stripe in the variant's. */
export type DrawPack = (brand: Shades, stripe: Shades) => Pack

const SHINE = 'rgba(255,255,255,.22)'

const crimp = (x: number, y: number, w: number, fill: string) =>
  rect(x, y, w, 8, 2, fill) + line(`M${x + 4} ${y + 4}h${w - 8}`, 'rgba(255,255,255,.5)', 1.2)

const sack: DrawPack = (c, s) => ({
  body:
    path('M46 30c8-10 60-10 68 0 5 1 6 8 1 11 11 28 11 68 5 92-3 8-77 8-80 0-6-24-6-64 5-92-5-3-4-10 1-11z', c.main) +
    path('M45 41c12 6 58 6 70 0l3 8c-14 7-62 7-76 0z', c.dark) +
    path('M40 118c20 5 60 5 80 0-1 6-1 10-2 14-3 8-73 8-76 0-1-4-1-8-2-14z', s.main) +
    path('M52 52c-5 24-5 52-1 74h8c-4-22-4-50 1-73z', SHINE),
  label: { x: 50, y: 56, w: 60, h: 56 },
  paper: true,
})

const pouch: DrawPack = (c, s) => ({
  body:
    path('M42 24h76c-3 30-1 60 3 104 1 8-10 11-41 11s-42-3-41-11c4-44 6-74 3-104z', c.main) +
    crimp(42, 22, 76, c.dark) +
    path('M40 112c24 6 56 6 80 0l1 16c1 8-10 11-41 11s-42-3-41-11z', s.main) +
    path('M40 112c24 6 56 6 80 0v3c-24 6-56 6-80 0z', 'rgba(255,255,255,.35)') +
    path('M50 34c2 30 0 54-3 74h8c3-20 4-44 3-74z', SHINE),
  label: { x: 50, y: 40, w: 60, h: 64 },
  paper: true,
})

const pillow: DrawPack = (c, s) => ({
  body:
    path('M44 24h72c5 22 8 34 8 56s-3 36-8 58H44c-5-22-8-36-8-58s3-34 8-56z', c.main) +
    path('M37 92c28-16 58 6 86-14-1 22-4 38-7 60H44c-3-16-6-30-7-46z', s.main) +
    crimp(43, 20, 74, c.dark) +
    crimp(43, 132, 74, s.dark) +
    path('M50 34c-6 22-8 56-2 92h7c-6-36-4-70 2-92z', SHINE),
  label: { x: 44, y: 31, w: 72, h: 58 },
  paper: false,
})

const noodle: DrawPack = (c, s) => ({
  body:
    path('M26 46h108c-3 20-3 66 0 86H26c3-20 3-66 0-86z', c.main) +
    path('M27 104c36 8 70-18 106-6 0 12 0 22 1 34H26c1-10 1-18 1-28z', s.main) +
    rect(22, 44, 9, 90, 2, c.dark) +
    rect(129, 44, 9, 90, 2, c.dark) +
    line('M26 50v78M134 50v78', 'rgba(255,255,255,.4)', 1.2) +
    path('M38 52h84c-20 5-60 5-84 9z', SHINE),
  label: { x: 38, y: 50, w: 84, h: 49 },
  paper: false,
})

const sachet: DrawPack = (c, s) => ({
  body:
    rect(46, 28, 68, 110, 4, c.main) +
    rect(46, 104, 68, 34, 4, s.main) +
    rect(46, 104, 68, 8, 0, s.main) +
    rect(46, 28, 68, 9, 3, c.dark) +
    rect(46, 130, 68, 8, 3, s.dark) +
    line('M46 44h68', 'rgba(255,255,255,.55)', 1.2) +
    path('M52 46h7v82h-7z', SHINE),
  label: { x: 51, y: 48, w: 58, h: 54 },
  paper: true,
})

const bar: DrawPack = (c, s) => ({
  body:
    path('M24 58h112v56H24z', c.main) +
    path('M24 96h112v18H24z', s.main) +
    path('M24 56L14 52v68l10-4zM136 56l10-4v68l-10-4z', c.dark) +
    path('M28 62h104v6H28z', SHINE),
  label: { x: 32, y: 60, w: 96, h: 36 },
  paper: false,
})

const tubepack: DrawPack = (c, s) => ({
  body:
    rect(20, 62, 120, 54, 14, c.main) +
    path('M20 96h120v6a14 14 0 0 1-14 14H34a14 14 0 0 1-14-14z', s.main) +
    path('M22 66L10 58v62l12-8zM138 66l12-8v62l-12-8z', c.dark) +
    rect(30, 66, 100, 6, 3, SHINE),
  label: { x: 34, y: 64, w: 92, h: 34 },
  paper: false,
})

const loaf: DrawPack = (c, s) => ({
  body:
    path('M24 70c0-20 16-26 34-24 10-8 34-8 44 0 18-2 34 4 34 24 0 6-3 10-6 12v50H30V82c-3-2-6-6-6-12z', '#c98a4a') +
    path('M30 70c0-14 14-18 30-16 10-7 30-7 40 0 16-2 30 2 30 16 0 5-4 7-6 9v47H36V79c-2-2-6-4-6-9z', '#f3d7a4') +
    path('M36 84h88v42H36z', c.main) +
    path('M36 116h88v10H36z', s.main) +
    path('M40 86h8v38h-8z', SHINE),
  label: { x: 46, y: 86, w: 68, h: 28 },
  paper: false,
})

const tray: DrawPack = (c, s) => ({
  body:
    path('M22 66h116l-8 62c-1 5-4 7-9 7H39c-5 0-8-2-9-7z', '#dfe6ea') +
    path('M18 60h124v10H18z', '#f4f7f9') +
    oval(80, 62, 56, 4, '#c9d3da') +
    path('M27 104h106l-3 24c-1 5-4 7-9 7H39c-5 0-8-2-9-7z', c.main) +
    path('M29 124h102l-1 4c-1 5-4 7-9 7H39c-5 0-8-2-9-7z', s.main),
  label: { x: 34, y: 105, w: 92, h: 19 },
  paper: false,
})

/** Bags, sachets, wrappers and trays. */
export const SOFT: Readonly<Record<string, DrawPack>> = {
  sack,
  pouch,
  pillow,
  noodle,
  sachet,
  bar,
  tubepack,
  loaf,
  tray,
}
