import { line, oval, path, rect } from './draw.ts'
import type { DrawPack } from './packs-soft.ts'

const SHINE = 'rgba(255,255,255,.22)'
const METAL = '#c3ccd5'
const METAL_DARK = '#98a4b0'

const box: DrawPack = (c, s) => ({
  body:
    path('M112 30l16 9v98l-16 3z', c.dark) +
    rect(36, 30, 77, 110, 3, c.main) +
    path('M36 112h77v25a3 3 0 0 1-3 3H39a3 3 0 0 1-3-3z', s.main) +
    path('M112 112h16v25l-16 3z', s.dark) +
    rect(40, 34, 6, 74, 3, SHINE),
  label: { x: 43, y: 38, w: 63, h: 68 },
  paper: true,
})

const carton: DrawPack = (c, s) => ({
  body:
    path('M50 44l12-22h44l6 22z', c.dark) +
    rect(60, 16, 48, 9, 2, c.light) +
    path('M50 44h62v93a3 3 0 0 1-3 3H53a3 3 0 0 1-3-3z', c.main) +
    path('M112 44l8-6v94l-8 8zM106 22l14 16-8 6z', c.dark) +
    path('M50 112c20-12 42 10 62-4v29a3 3 0 0 1-3 3H53a3 3 0 0 1-3-3z', s.main) +
    rect(54, 48, 6, 86, 3, SHINE),
  label: { x: 53, y: 50, w: 56, h: 56 },
  paper: true,
})

const can: DrawPack = (c, s) => ({
  body:
    path('M46 34h68v98c0 10-68 10-68 0z', c.main) +
    path('M46 106h68v26c0 10-68 10-68 0z', s.main) +
    path('M46 34h68v6c0 8-68 8-68 0zM46 130c4 7 64 7 68 0v4c0 9-68 9-68 0z', METAL_DARK) +
    oval(80, 34, 34, 8, METAL) +
    oval(80, 34, 27, 5.5, METAL_DARK) +
    rect(52, 46, 7, 82, 3.5, SHINE),
  label: { x: 52, y: 48, w: 56, h: 58 },
  paper: true,
})

const tin: DrawPack = (c, s) => ({
  body:
    path('M36 48h88v82c0 12-88 12-88 0z', c.main) +
    path('M36 110h88v20c0 12-88 12-88 0z', s.main) +
    path('M32 36h96v14c0 10-96 10-96 0z', c.dark) +
    oval(80, 36, 48, 9, c.light) +
    rect(44, 60, 8, 68, 4, SHINE),
  label: { x: 48, y: 60, w: 64, h: 50 },
  paper: true,
})

const bottle: DrawPack = (c, s) => ({
  body:
    rect(68, 14, 24, 14, 4, s.dark) +
    path('M70 28h20v10c0 8 20 12 20 30v62c0 6-4 10-10 10H60c-6 0-10-4-10-10V68c0-18 20-22 20-30z', c.light) +
    path('M50 64h60v52H50z', c.main) +
    path('M50 106h60v10H50z', s.main) +
    rect(55, 66, 6, 66, 3, SHINE),
  label: { x: 53, y: 66, w: 54, h: 40 },
  paper: false,
})

const jug: DrawPack = (c, s) => ({
  body:
    rect(58, 16, 24, 14, 4, s.dark) +
    path('M60 30h20l6 8h24c8 0 14 6 14 14v76c0 7-5 12-12 12H48c-7 0-12-5-12-12V66c0-16 24-18 24-36z', c.light) +
    path('M94 48h12c5 0 8 3 8 8v14H94z', '#ffffff') +
    path('M36 76h88v50H36z', c.main) +
    path('M36 116h88v10H36z', s.main) +
    rect(42, 78, 6, 54, 3, SHINE),
  label: { x: 44, y: 77, w: 72, h: 39 },
  paper: false,
})

const jar: DrawPack = (c, s) => ({
  body:
    rect(46, 26, 68, 20, 5, c.dark) +
    line('M54 30v12M64 30v12M74 30v12M84 30v12M94 30v12M104 30v12', 'rgba(255,255,255,.25)', 2) +
    path('M50 46h60c10 4 14 10 14 20v60c0 8-6 14-14 14H50c-8 0-14-6-14-14V66c0-10 4-16 14-20z', s.main) +
    path('M36 68h88v54H36z', c.pale) +
    rect(41, 60, 6, 70, 3, 'rgba(255,255,255,.35)'),
  label: { x: 44, y: 69, w: 72, h: 52 },
  paper: false,
})

const tub: DrawPack = (c, s) => ({
  body:
    path('M30 62h100l-9 70c-1 6-4 8-10 8H49c-6 0-9-2-10-8z', c.main) +
    path('M36 112h88l-3 20c-1 6-4 8-10 8H49c-6 0-9-2-10-8z', s.main) +
    rect(24, 44, 112, 20, 8, c.light) +
    rect(24, 56, 112, 8, 4, c.dark) +
    path('M40 68h7l6 60h-7z', SHINE),
  label: { x: 48, y: 66, w: 64, h: 46 },
  paper: true,
})

const cup: DrawPack = (c, s) => ({
  body:
    path('M40 46h80l-11 86c-1 6-4 8-9 8H60c-5 0-8-2-9-8z', c.main) +
    path('M47 104h66l-4 28c-1 6-4 8-9 8H60c-5 0-8-2-9-8z', s.main) +
    oval(80, 44, 46, 9, METAL) +
    oval(80, 42, 46, 8, '#eef2f5') +
    path('M48 56h7l8 74h-7z', SHINE),
  label: { x: 52, y: 56, w: 56, h: 48 },
  paper: true,
})

const spray: DrawPack = (c, s) => ({
  body:
    path('M70 12h20v12H70z', '#eef2f5') +
    path('M62 22h36v20H62z', s.dark) +
    path('M52 54c0-10 12-14 14-14h28c2 0 14 4 14 14v76c0 6-4 10-10 10H62c-6 0-10-4-10-10z', c.main) +
    path('M52 108h56v22c0 6-4 10-10 10H62c-6 0-10-4-10-10z', s.main) +
    rect(58, 50, 6, 84, 3, SHINE),
  label: { x: 56, y: 54, w: 48, h: 54 },
  paper: true,
})

const pump: DrawPack = (c, s) => ({
  body:
    path('M56 18h30v8h-8v14h-8V26H56c-6 0-6-8 0-8z', s.dark) +
    rect(62, 38, 30, 12, 3, c.dark) +
    path('M48 62c0-8 6-12 14-12h34c8 0 14 4 14 12v68c0 6-4 10-10 10H58c-6 0-10-4-10-10z', c.main) +
    path('M48 114h62v16c0 6-4 10-10 10H58c-6 0-10-4-10-10z', s.main) +
    rect(53, 58, 6, 74, 3, SHINE),
  label: { x: 53, y: 58, w: 52, h: 56 },
  paper: true,
})

const tube: DrawPack = (c, s) => ({
  body:
    rect(48, 18, 64, 9, 2, c.dark) +
    path('M48 26h64l-8 90H56z', c.main) +
    path('M54 98h52l-2 18H56z', s.main) +
    rect(60, 116, 40, 24, 5, s.dark) +
    line('M68 120v16M76 120v16M84 120v16M92 120v16', 'rgba(255,255,255,.25)', 2) +
    path('M54 30h7l6 66h-7z', SHINE),
  label: { x: 57, y: 32, w: 46, h: 62 },
  paper: true,
})

/** Boxes, cans, bottles and tubes. */
export const HARD: Readonly<Record<string, DrawPack>> = {
  box,
  carton,
  can,
  tin,
  bottle,
  jug,
  jar,
  tub,
  cup,
  spray,
  pump,
  tube,
}
