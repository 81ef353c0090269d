import { disc, group, line, oval, path, rect } from './draw.ts'
import type { Shades } from './shades.ts'

/** A drawing in a field of 48 by 48, with the colour it has by nature. */
export type Art = { readonly colour: string; readonly draw: (shades: Shades) => string }

const LEAF = '#4c9a3f'
const CREAM = '#fff3dc'

const seed = (x: number, y: number, fill: string, turn = 0) => oval(x, y, 3.4, 6, fill, turn)

/** Goods as they lie in the pantry: grain, beans, spices, sweets. */
export const PANTRY: Readonly<Record<string, Art>> = {
  grain: {
    colour: '#d9a441',
    draw: c =>
      line('M24 44V18', c.dark, 2.4) +
      [10, 18, 26].map(y => seed(17, y + 4, c.main, 28) + seed(31, y + 4, c.light, -28)).join('') +
      seed(24, 8, c.main),
  },
  wheat: {
    colour: '#c98a2b',
    draw: c =>
      line('M24 45V14', c.dark, 2.4) +
      [9, 17, 25].map(y => seed(16.5, y + 5, c.main, -32) + seed(31.5, y + 5, c.main, 32)).join('') +
      seed(24, 8, c.light),
  },
  bean: {
    colour: '#7a4a24',
    draw: c =>
      oval(18, 27, 11, 14.5, c.main, 22) +
      line('M14 16c7 6 1 14 8 22', c.dark, 2.2) +
      oval(34, 21, 9, 12, c.light, -24) +
      line('M37 11c-6 5 0 12-6 19', c.main, 2),
  },
  nut: {
    colour: '#c99556',
    draw: c =>
      path('M24 3c8 0 12 6 10 13-1 4-1 5 1 9 4 9-2 20-11 20s-15-11-11-20c2-4 2-5 1-9C12 9 16 3 24 3z', c.main) +
      line('M19 11c3 2 7 2 10 0M18 32c4 3 8 3 12 0M20 38c3 2 5 2 8 0', c.dark, 1.8),
  },
  corn: {
    colour: '#f0b429',
    draw: c =>
      oval(24, 21, 9.5, 18, c.main) +
      [10, 17, 24, 31]
        .map(y => disc(19, y, 2.4, c.light) + disc(24.5, y + 2, 2.4, c.dark) + disc(29, y, 2.4, c.light))
        .join('') +
      path('M24 46C10 42 8 28 13 20c0 12 5 17 11 20 6-3 11-8 11-20 5 8 3 22-11 26z', LEAF),
  },
  noodle: {
    colour: '#f0b429',
    draw: c =>
      path('M5 25h38c0 11-7 18-19 18S5 36 5 25z', '#d9482b') +
      line('M10 24c0-7 6-7 6 0M16 24c0-10 8-10 8 0M24 24c0-8 7-8 7 0M31 24c0-6 6-6 6 0', c.main, 3) +
      line('M30 4L22 20M37 6L27 20', '#8a5a2b', 2.2),
  },
  chips: {
    colour: '#eab04b',
    draw: c =>
      oval(18, 19, 13, 10, c.light, -24) +
      oval(31, 27, 13, 10.5, c.main, 18) +
      oval(18, 34, 12, 8, c.dark, 8) +
      [
        [28, 24],
        [34, 29],
        [30, 31],
        [14, 17],
        [20, 21],
      ]
        .map(([x, y]) => disc(x!, y!, 1.3, '#8a5a1f'))
        .join(''),
  },
  cookie: {
    colour: '#c98d4b',
    draw: c =>
      disc(24, 24, 19, c.dark) +
      disc(24, 24, 17, c.main) +
      [
        [17, 17],
        [29, 15],
        [33, 26],
        [24, 26],
        [15, 29],
        [26, 35],
      ]
        .map(([x, y]) => disc(x!, y!, 2.7, '#5a3420'))
        .join(''),
  },
  wafer: {
    colour: '#d6a05a',
    draw: c =>
      group(
        'rotate(-24 24 24)',
        rect(5, 13, 38, 8, 2, c.main),
        rect(5, 21, 38, 6, 0, '#6b3d22'),
        rect(5, 27, 38, 8, 2, c.main),
      ) +
      group('rotate(-24 24 24)', line('M13 14v6M21 14v6M29 14v6M37 14v6M13 28v6M21 28v6M29 28v6M37 28v6', c.dark, 1.4)),
  },
  cocoa: {
    colour: '#6b3d22',
    draw: c =>
      group(
        'rotate(16 24 24)',
        rect(8, 6, 32, 36, 3, c.main),
        [8, 19.5, 31].map(y => rect(10.5, y, 12.5, 9, 1.5, c.light) + rect(25, y, 12.5, 9, 1.5, c.light)).join(''),
        [8, 19.5, 31].map(y => rect(12, y + 1.5, 9.5, 6, 1, c.main) + rect(26.5, y + 1.5, 9.5, 6, 1, c.main)).join(''),
      ),
  },
  candy: {
    colour: '#e0557f',
    draw: c =>
      path('M14 24L3 14v20zM34 24l11-10v20z', c.light) +
      disc(24, 24, 13, c.main) +
      line('M16 17c8 2 12 8 13 18M24 12c6 3 10 8 12 15', '#ffffff', 2.6),
  },
  date: {
    colour: '#6b3a1e',
    draw: c =>
      oval(17, 26, 9, 15, c.main, 18) +
      oval(31, 24, 9, 15, c.dark, -16) +
      oval(14, 21, 2, 6, c.light, 18) +
      oval(33, 18, 2, 5, c.main, -16),
  },
  crystal: {
    colour: '#6fb3d9',
    draw: c =>
      path('M24 5l9 9v20l-9 9-9-9V14z', c.light) +
      path('M24 5l9 9-9 8z', '#ffffff') +
      path('M24 22l9-8v20l-9 9z', c.main) +
      path('M24 22l-9-8v20l9 9z', c.light),
  },
  honey: {
    colour: '#e59a1b',
    draw: c =>
      path('M24 4l17 10v20L24 44 7 34V14z', c.main) +
      path('M24 12l10 6v12l-10 6-10-6V18z', c.light) +
      path('M24 17c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z', c.dark),
  },
  leaf: {
    colour: LEAF,
    draw: c =>
      path('M6 42C4 20 16 5 43 5c1 25-12 38-32 33z', c.main) +
      line('M6 44C12 30 20 22 33 14M17 30v-9M24 24v-8M17 31h9M24 24h8', c.pale, 2),
  },
  flower: {
    colour: '#e07aa5',
    draw: c =>
      [0, 72, 144, 216, 288].map(turn => group(`rotate(${turn} 24 24)`, oval(24, 12, 7.5, 10, c.main))).join('') +
      disc(24, 24, 6.5, '#f4c430'),
  },
  chili: {
    colour: '#d62f2f',
    draw: c =>
      path('M33 13c9 8 0 30-29 31 15-6 15-15 18-24 2-6 7-9 11-7z', c.main) +
      path('M26 22c-3 8-6 13-12 18 12-4 17-11 17-20-1-3-4-2-5 2z', c.light) +
      line('M33 14c0-5 3-8 7-9', LEAF, 3.4),
  },
  ginger: {
    colour: '#c99a5b',
    draw: c =>
      path('M5 30c0-7 7-9 12-7 1-8 11-9 12-2 5-6 16-3 14 5-1 6-7 6-10 5 1 8-7 14-12 7-5 4-16 0-16-8z', c.main) +
      line('M12 29c2-1 4-1 6 0M25 24c2 0 3 1 4 2M24 36c1-1 3-1 4 0', c.dark, 1.8),
  },
  onion: {
    colour: '#b0476b',
    draw: c =>
      path('M24 8c2 5 19 8 19 21 0 9-9 14-19 14S5 38 5 29C5 16 22 13 24 8z', c.main) +
      line('M24 10c-9 8-10 22-5 32M24 10c9 8 10 22 5 32', c.light, 1.8) +
      line('M24 10c0-4 2-6 5-8', LEAF, 2.6),
  },
  coconut: {
    colour: '#6b4a2f',
    draw: c =>
      disc(24, 25, 19, c.main) +
      disc(24, 25, 15, CREAM) +
      disc(24, 25, 11, '#ffffff') +
      path('M24 18c3 4 5 7 5 9a5 5 0 0 1-10 0c0-2 2-5 5-9z', '#bfe0ee'),
  },
}
