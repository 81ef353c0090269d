import type { Art } from './arts-food.ts'
import { disc, group, line, oval, path, rect } from './draw.ts'

const WOOD = '#b07a43'
const STEEL = '#9aa7b4'

/** What is drunk, cleans, mends, lights up, is played with or worn. */
export const HOUSE: Readonly<Record<string, Art>> = {
  none: { colour: '#9aa7b4', draw: () => '' },
  drop: {
    colour: '#2b8fc7',
    draw: c =>
      path('M24 3c8 11 14 18 14 26a14 14 0 0 1-28 0C10 21 16 14 24 3z', c.main) +
      path('M16 27c0 6 3 9 7 10-7 0-11-6-9-13 1-3 3-6 4-7-1 4-2 6-2 10z', c.light),
  },
  bubble: {
    colour: '#3fa7d6',
    draw: c =>
      [
        [18, 29, 13],
        [34, 17, 9],
        [36, 36, 6],
        [14, 9, 4.5],
      ]
        .map(([x, y, r]) => disc(x!, y!, r!, c.light) + disc(x! - r! / 3, y! - r! / 3, r! / 3.5, '#ffffff'))
        .join(''),
  },
  cup: {
    colour: '#8a5a2b',
    draw: c =>
      path('M7 20h28v10c0 8-5 13-14 13S7 38 7 30z', c.main) +
      line('M35 23c10-2 10 11-1 11', c.main, 3.6) +
      oval(21, 20, 14, 4, c.light) +
      line('M15 13c-3-3 3-5 0-9M22 13c-3-3 3-5 0-9M29 13c-3-3 3-5 0-9', c.dark, 2),
  },
  cake: {
    colour: '#e8a0b4',
    draw: c =>
      path('M5 27h38v16H5z', '#d6a05a') +
      path('M5 27c0-9 8-13 19-13s19 4 19 13c-3 4-6 4-9 1-3 4-7 4-10 0-3 4-7 4-10 0-3 3-6 3-9-1z', c.main) +
      disc(24, 10, 4, '#d62f2f') +
      rect(5, 35, 38, 3, 0, '#b9853f'),
  },
  icecream: {
    colour: '#e88bb0',
    draw: c =>
      path('M13 22h22L24 46z', '#d9a45b') +
      line('M17 26l9 14M31 26l-9 14', '#b9853f', 1.6) +
      disc(17, 18, 8, c.main) +
      disc(31, 18, 8, c.light) +
      disc(24, 11, 8.5, c.main) +
      disc(24, 3.5, 2.6, '#d62f2f'),
  },
  tooth: {
    colour: '#ffffff',
    draw: () =>
      path(
        'M24 9c5-4 16-4 17 7 1 8-4 12-5 20-1 5-2 8-5 8-4 0-3-14-7-14s-3 14-7 14c-3 0-4-3-5-8-1-8-6-12-5-20 1-11 12-11 17-7z',
        '#ffffff',
      ) +
      line('M15 14c-3 2-3 6-2 9', '#a9d4ea', 2.6) +
      path('M38 4l1.6 4 4 1.6-4 1.6L38 15l-1.6-3.8-4-1.6 4-1.6z', '#5cc0de'),
  },
  moon: {
    colour: '#c94f8a',
    draw: c =>
      path('M30 5A20 20 0 1 0 43 31 16 16 0 0 1 30 5z', c.main) +
      path('M38 6l1.5 4 4 1.5-4 1.5L38 17l-1.5-4-4-1.5 4-1.5z', '#f4c430'),
  },
  baby: {
    colour: '#f2c7a0',
    draw: c =>
      disc(7, 26, 5, c.main) +
      disc(41, 26, 5, c.main) +
      disc(24, 25, 18, c.main) +
      line('M22 7c0 4 6 4 6 0', '#7a4a24', 2.6) +
      disc(17, 24, 2.2, '#3b2a20') +
      disc(31, 24, 2.2, '#3b2a20') +
      line('M18 32c3 4 9 4 12 0', '#b5493a', 2.4) +
      oval(13, 30, 3, 2, '#f29b9b') +
      oval(35, 30, 3, 2, '#f29b9b'),
  },
  cross: {
    colour: '#2fa36b',
    draw: c => disc(24, 24, 20, c.main) + path('M20 11h8v9h9v8h-9v9h-8v-9h-9v-8h9z', '#ffffff'),
  },
  bolt: {
    colour: '#f0b429',
    draw: c => path('M28 3L9 27h12l-4 18 21-26H25z', c.main) + path('M28 3L9 27h6z', c.light),
  },
  mosquito: {
    colour: '#5b6675',
    draw: c =>
      oval(15, 15, 11, 5, c.light, 28) +
      oval(33, 15, 11, 5, c.light, -28) +
      oval(24, 25, 4, 11, c.main) +
      disc(24, 12, 4, c.dark) +
      line('M24 8V2M21 24l-10 5M27 24l10 5M21 30l-8 9M27 30l8 9', c.dark, 1.8) +
      line('M7 7l34 34', '#d62f2f', 3.6),
  },
  pen: {
    colour: '#3f63b5',
    draw: c =>
      group(
        'rotate(40 24 24)',
        rect(19, 4, 10, 28, 2, c.main),
        rect(19, 4, 10, 6, 2, c.dark),
        path('M19 32h10l-5 12z', '#f0d2a4'),
        path('M22.4 40h3.2L24 44z', '#2b2b33'),
        rect(22, 11, 2.4, 20, 1, c.light),
      ),
  },
  bag: {
    colour: '#7c3aed',
    draw: c =>
      line('M16 16c0-15 16-15 16 0', c.dark, 3.2) +
      path('M8 15h32l3 29H5z', c.main) +
      path('M8 15h6l-2 29H5z', c.light) +
      disc(16, 20, 1.8, c.dark) +
      disc(32, 20, 1.8, c.dark),
  },
  broom: {
    colour: '#4a90a4',
    draw: c =>
      line('M36 4L23 26', WOOD, 3.4) +
      path('M17 23l12 7c1 6-2 11-6 15C17 45 8 41 5 36c6-3 10-7 12-13z', c.main) +
      line('M18 31c-2 4-4 6-7 8M24 34c-1 4-3 7-5 9', c.dark, 1.8) +
      line('M17 23l12 7', c.dark, 3),
  },
  pan: {
    colour: '#4b5563',
    draw: c =>
      line('M31 20l14-11', WOOD, 4.6) +
      oval(20, 29, 18, 12, c.dark) +
      oval(20, 27, 18, 11, c.main) +
      oval(20, 27, 13.5, 7.5, c.light),
  },
  pot: {
    colour: '#6b7d8f',
    draw: c =>
      path('M8 20h32v17c0 4-3 6-7 6H15c-4 0-7-2-7-6z', c.main) +
      rect(12, 23, 5, 15, 2.5, c.light) +
      path('M6 19c2-7 9-9 18-9s16 2 18 9z', c.dark) +
      rect(20, 5, 8, 5, 2.5, WOOD) +
      line('M8 26H3M40 26h5', c.dark, 3.4),
  },
  knife: {
    colour: '#64748b',
    draw: () =>
      group(
        'rotate(-38 24 24)',
        path('M2 21h27v9C14 30 5 27 2 21z', '#cbd5df'),
        path('M2 21h27v3H4z', '#eef2f6'),
        rect(29, 20, 17, 8, 3, '#5a3420'),
        disc(34, 24, 1.3, '#cbb193'),
        disc(40, 24, 1.3, '#cbb193'),
      ),
  },
  spatula: {
    colour: '#8a5a2b',
    draw: c =>
      group(
        'rotate(38 24 24)',
        rect(22, 20, 4, 26, 2, WOOD),
        path('M16 2h16v14c0 4-3 6-8 6s-8-2-8-6z', c.main),
        line('M20 6v9M24 6v9M28 6v9', c.pale, 1.8),
      ),
  },
  board: {
    colour: '#c08a4e',
    draw: c =>
      rect(9, 10, 30, 35, 5, c.main) +
      rect(19, 2, 10, 12, 4, c.main) +
      disc(24, 7, 2.4, '#ffffff') +
      line('M15 20c6 2 12 0 18 1M15 29c6 2 12 0 18 1M15 37c6 2 12 0 18 1', c.dark, 1.4),
  },
  mortar: {
    colour: '#6b6f76',
    draw: c =>
      line('M28 20L40 5', c.dark, 7) +
      path('M4 21h40c-1 12-7 18-13 19v4H17v-4C11 39 5 33 4 21z', c.main) +
      oval(24, 21, 20, 5, c.dark) +
      oval(24, 21, 14, 3, '#d62f2f'),
  },
  plate: {
    colour: '#e5eaf0',
    draw: c =>
      disc(24, 24, 20, '#cfd8e2') +
      disc(24, 23, 20, '#ffffff') +
      disc(24, 23, 13, c.pale) +
      line('M12 13a16 16 0 0 1 11-5', '#7fb3d5', 2),
  },
  bowl: {
    colour: '#0e7490',
    draw: c =>
      path('M3 20h42c0 13-8 22-16 22H19C11 42 3 33 3 20z', c.main) +
      oval(24, 20, 21, 5, c.light) +
      line('M10 29c9 4 19 4 28 0', c.pale, 2),
  },
  glass: {
    colour: '#8fc6dd',
    draw: c =>
      path('M11 5h26l-4 39H15z', c.light) +
      path('M13 19h22l-2.6 25H15.600z', c.main) +
      rect(15, 9, 3.4, 28, 1.7, '#ffffff'),
  },
  fork: {
    colour: '#94a3b3',
    draw: c =>
      line('M13 4v13c0 4 6 4 6 0V4M16 4v40', c.main, 2.8) + oval(33, 12, 6, 9, c.main) + line('M33 20v24', c.main, 3.2),
  },
  tape: {
    colour: '#c9a25b',
    draw: c =>
      disc(24, 24, 20, c.main) +
      disc(24, 24, 14, c.dark) +
      disc(24, 24, 11.5, '#ffffff') +
      path('M24 44h20v-6H36z', c.light),
  },
  bulb: {
    colour: '#f5b301',
    draw: c =>
      path('M24 4c10 0 16 7 16 15 0 7-6 10-8 16H16c-2-6-8-9-8-16C8 11 14 4 24 4z', c.light) +
      path('M24 10c6 0 10 4 10 9 0 5-4 7-5 12H19c-1-5-5-7-5-12 0-5 4-9 10-9z', c.main) +
      rect(16, 35, 16, 4, 2, STEEL) +
      rect(17, 40, 14, 4, 2, '#6b7280') +
      line('M20 19l4 4 4-4', '#ffffff', 2),
  },
  battery: {
    colour: '#c98a10',
    draw: c =>
      rect(13, 9, 22, 36, 3, '#2b2b33') +
      rect(13, 9, 22, 13, 3, c.main) +
      rect(19, 4, 10, 6, 2, STEEL) +
      path('M26 24l-8 10h5l-1 8 8-11h-5z', '#f4c430'),
  },
  fan: {
    colour: '#3b82c4',
    draw: c =>
      disc(24, 19, 17, c.pale) +
      [0, 120, 240]
        .map(turn => group(`rotate(${turn} 24 19)`, path('M24 19c-8-3-8-14 0-15 5 1 5 9 0 15z', c.main)))
        .join('') +
      disc(24, 19, 3.4, c.dark) +
      rect(22, 35, 4, 8, 0, c.dark) +
      rect(13, 42, 22, 4, 2, c.dark),
  },
  toycar: {
    colour: '#e23b3b',
    draw: c =>
      path('M3 30c0-6 4-7 8-8l5-9c1-2 3-3 5-3h9c3 0 5 1 6 4l3 8c4 1 6 3 6 8v5H3z', c.main) +
      path('M19 14h4v8h-8zM26 14h5l3 8h-8z', '#d6ecf7') +
      disc(13, 36, 6, '#2b2b33') +
      disc(35, 36, 6, '#2b2b33') +
      disc(13, 36, 2.4, '#e5eaf0') +
      disc(35, 36, 2.4, '#e5eaf0') +
      rect(3, 28, 5, 3, 1.5, '#f4c430'),
  },
  teddy: {
    colour: '#b07a4a',
    draw: c =>
      disc(12, 11, 6.5, c.main) +
      disc(36, 11, 6.5, c.main) +
      disc(12, 11, 3, c.light) +
      disc(36, 11, 3, c.light) +
      oval(24, 38, 15, 9, c.dark) +
      disc(24, 21, 15, c.main) +
      oval(24, 26, 7, 5.5, c.pale) +
      disc(18, 19, 2, '#2b2019') +
      disc(30, 19, 2, '#2b2019') +
      oval(24, 24, 2.4, 1.7, '#2b2019') +
      line('M21 28c2 2 4 2 6 0', '#2b2019', 1.6),
  },
  blocks: {
    colour: '#2f80ed',
    draw: c =>
      rect(4, 25, 19, 19, 2.5, c.main) +
      rect(25, 25, 19, 19, 2.5, '#e23b3b') +
      rect(14, 5, 19, 19, 2.5, '#f4b400') +
      rect(8, 21.5, 4, 4, 1, c.main) +
      rect(38, 21.5, 4, 4, 1, '#e23b3b') +
      disc(13.5, 34.5, 4.5, c.light) +
      path('M34.5 29l5 10h-10z', '#f6a5a0') +
      rect(19.5, 10.5, 8, 8, 1, '#fbdf87'),
  },
  ball: {
    colour: '#0f9d76',
    draw: c =>
      disc(24, 24, 20, '#ffffff') +
      path('M24 15l8.6 6.2-3.3 10H18.700l-3.3-10z', c.main) +
      line('M24 15V5M32.6 21.200l9-4M29.3 31.200l6 8M18.7 31.200l-6 8M15.4 21.200l-9-4', c.main, 2.4) +
      `<circle cx="24" cy="24" r="19.5" fill="none" stroke="${c.dark}" stroke-width="1.6"/>`,
  },
  shirt: {
    colour: '#475569',
    draw: c =>
      path('M16 5c4 5 12 5 16 0l12 7-4 11-6-2v23H14V21l-6 2-4-11z', c.main) +
      path('M16 5c4 5 12 5 16 0l-3-1c-3 3-7 3-10 0z', c.dark) +
      path('M14 21l2-6v29h-2z', c.dark),
  },
  socks: {
    colour: '#64748b',
    draw: c =>
      path('M9 4h13v22c0 5-9 7-11 13-2 6-9 4-9-2 0-5 7-7 7-12z', c.main) +
      path('M27 4h13v22c0 5-7 8-9 14-2 5-11 4-10-3 0-5 6-7 6-12z', c.dark) +
      rect(9, 4, 13, 5, 1, c.pale) +
      rect(27, 4, 13, 5, 1, c.pale) +
      line('M9 14h13M27 14h13', c.pale, 2),
  },
  sandal: {
    colour: '#0284c7',
    draw: c =>
      [14, 34]
        .map(
          x =>
            oval(x, 25, 9, 20, c.dark) +
            oval(x, 24, 9, 20, c.light) +
            line(`M${x - 7} 26c3-8 4-10 7-13 3 3 4 5 7 13`, c.main, 3.6),
        )
        .join(''),
  },
  towel: {
    colour: '#db7093',
    draw: c =>
      rect(5, 28, 38, 14, 5, c.dark) +
      rect(5, 17, 38, 14, 5, c.main) +
      rect(5, 6, 38, 14, 5, c.light) +
      line('M11 6v14M15 6v14M11 17v14M15 17v14M11 28v14M15 28v14', '#ffffff', 1.6),
  },
  umbrella: {
    colour: '#be123c',
    draw: c =>
      path('M3 25C4 12 13 5 24 5s20 7 21 20c-4-4-9-4-11 0-3-4-7-4-10 0-3-4-7-4-10 0-2-4-7-4-11 0z', c.main) +
      path('M24 5c-6 4-9 11-10 20 3-4 7-4 10 0z', c.light) +
      line('M24 25v15c0 6-8 5-8 0', '#5b4632', 3) +
      line('M24 5V2', '#5b4632', 2.6),
  },
}
