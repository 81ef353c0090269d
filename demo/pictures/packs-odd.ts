import { disc, group, line, oval, path, rect } from './draw.ts'
import type { DrawPack } from './packs-soft.ts'

const bun: DrawPack = (c, s) => ({
  body:
    path('M22 88c0-34 28-46 58-46s58 12 58 46c0 8-6 12-12 12H34c-6 0-12-4-12-12z', '#d9924a') +
    path('M34 74c8-18 26-24 46-24-22 4-36 12-40 26-2 4-8 2-6-2z', '#f0b877') +
    path('M28 98h104c4 0 6 4 4 8-8 6-20-2-30 4-10 5-18-4-28 0-10 5-18-3-28 1-10 4-20 1-24-5-2-4 0-8 2-8z', s.main) +
    path('M30 110h100c0 18-12 26-24 26H54c-12 0-24-8-24-26z', '#d9924a') +
    rect(52, 112, 56, 20, 4, c.main),
  label: { x: 52, y: 112, w: 56, h: 20 },
  paper: false,
})

const donut: DrawPack = (_, s) => ({
  body:
    disc(80, 88, 52, '#c9803b') +
    path(
      'M80 38c30 0 50 22 50 48-6 8-12 0-18 8-6 9-16 2-22 10-8 8-16-2-26 2-9 4-14-7-22-8-6-1-10-6-12-12 0-26 20-48 50-48z',
      s.main,
    ) +
    disc(80, 86, 17, '#f7efe6') +
    [
      [56, 60],
      [74, 50],
      [98, 54],
      [114, 72],
      [110, 90],
      [48, 84],
      [64, 100],
    ]
      .map(([x, y], n) =>
        group(`rotate(${n * 37} ${x} ${y})`, rect(x! - 4, y! - 1.5, 8, 3, 1.5, ['#fff', '#f4c430', '#5cc0de'][n % 3]!)),
      )
      .join(''),
  label: null,
  paper: false,
})

const icestick: DrawPack = (c, s) => ({
  body:
    rect(72, 108, 16, 38, 6, '#d9b27a') +
    path('M50 54c0-20 12-34 30-34s30 14 30 34v60c0 5-3 8-8 8H58c-5 0-8-3-8-8z', s.main) +
    path('M50 54c0-20 12-34 30-34s30 14 30 34v20c-8 12-14-2-22 6s-12 10-18 2-14 0-20-6z', s.dark) +
    rect(58, 40, 7, 66, 3.5, 'rgba(255,255,255,.3)') +
    path('M98 122h-6l18-24v16c0 5-4 8-12 8z', c.main),
  label: null,
  paper: false,
})

const roll: DrawPack = (c, s) => ({
  body:
    rect(26, 44, 108, 94, 12, '#f4f7fa') +
    [52, 108]
      .map(x =>
        [68, 114]
          .map(
            y =>
              oval(x, y, 24, 20, '#ffffff') +
              oval(x, y, 24, 20, 'rgba(120,140,160,.16)') +
              oval(x, y, 8, 6.5, '#c9b08a'),
          )
          .join(''),
      )
      .join('') +
    path('M26 78h108v26H26z', c.main) +
    path('M26 104h108v6H26z', s.main),
  label: { x: 34, y: 78, w: 92, h: 26 },
  paper: false,
})

const pillbox: DrawPack = (c, s) => ({
  body:
    group(
      'rotate(-7 80 60)',
      rect(38, 28, 92, 44, 6, '#dfe5ea'),
      [52, 71, 90, 109].map(x => disc(x, 42, 6.5, '#ffffff') + disc(x, 58, 6.5, '#ffffff')).join(''),
    ) +
    path('M128 66l10 7v60l-10 6z', c.dark) +
    rect(22, 66, 107, 73, 3, '#ffffff') +
    path('M22 66h107v14H22z', c.main) +
    path('M22 124h107v12a3 3 0 0 1-3 3H25a3 3 0 0 1-3-3z', s.main),
  label: { x: 30, y: 82, w: 92, h: 40 },
  paper: false,
})

/** Tobacco shows no brand: a grey pack and the age. */
const plain: DrawPack = () => ({
  body:
    path('M104 32l14 8v94l-14 6z', '#4b4f57') +
    rect(44, 32, 61, 108, 3, '#6b7078') +
    rect(44, 32, 61, 26, 3, '#7c828b') +
    line('M44 58h61', '#4b4f57', 1.6) +
    rect(50, 70, 49, 50, 4, '#ffffff') +
    '<text x="74.5" y="102" font-family="system-ui,sans-serif" font-weight="800" font-size="20" text-anchor="middle" fill="#b3202c">21+</text>',
  label: null,
  paper: false,
})

const pens: DrawPack = (c, s) => ({
  body: [52, 80, 108]
    .map((x, n) => {
      const tone = [s.main, s.dark, s.light][n]!
      return (
        rect(x - 8, 30 + n * 6, 16, 84, 5, tone) +
        rect(x - 8, 30 + n * 6, 16, 14, 5, c.dark) +
        rect(x + 5, 34 + n * 6, 3, 40, 1.5, c.main) +
        path(`M${x - 8} ${114 + n * 6}h16l-8 22z`, '#e9cfa4') +
        path(`M${x - 2.5} ${129 + n * 6}h5l-2.5 7z`, '#2b2b33') +
        rect(x - 4, 48 + n * 6, 3, 60, 1.5, 'rgba(255,255,255,.3)')
      )
    })
    .join(''),
  label: null,
  paper: false,
})

const book: DrawPack = (c, s) => ({
  body:
    rect(44, 26, 80, 112, 4, '#e8e2d4') +
    rect(40, 24, 80, 112, 4, c.main) +
    rect(40, 24, 14, 112, 4, c.dark) +
    rect(54, 112, 66, 10, 0, s.main) +
    [36, 52, 68, 84, 100, 116].map(y => line(`M36 ${y}h10`, '#cbd5df', 3.4)).join(''),
  label: { x: 59, y: 38, w: 56, h: 60 },
  paper: true,
})

const ream: DrawPack = (c, s) => ({
  body:
    path('M20 70l22-22h100l-18 22z', '#ffffff') +
    path('M124 70l18-22v58l-18 26z', c.dark) +
    rect(20, 70, 104, 62, 2, c.main) +
    rect(20, 120, 104, 12, 2, s.main),
  label: { x: 30, y: 74, w: 84, h: 44 },
  paper: true,
})

/** What is neither bag nor box: cakes, ice, rolls, pens, books. */
export const ODD: Readonly<Record<string, DrawPack>> = { bun, donut, icestick, roll, pillbox, plain, pens, book, ream }
