import type { Art } from './arts-food.ts'
import { disc, group, line, oval, path, rect } from './draw.ts'

const LEAF = '#4c9a3f'
const STEM = '#6b4a2b'

/** What lies on the fresh counter, and what comes from animals. */
export const FRESH: Readonly<Record<string, Art>> = {
  'fruit-apple': {
    colour: '#d64541',
    draw: c =>
      path('M24 14c6-5 19-3 19 10 0 11-7 20-13 20-3 0-4-1-6-1s-3 1-6 1C12 44 5 35 5 24 5 11 18 9 24 14z', c.main) +
      path('M13 18c-4 3-4 10-2 14 2-5 1-10 6-14-1-1-3-1-4 0z', c.light) +
      line('M24 14c0-4 1-7 4-10', STEM, 2.6) +
      path('M28 9c2-5 7-6 11-5-1 5-6 7-11 5z', LEAF),
  },
  'fruit-orange': {
    colour: '#f28c28',
    draw: c =>
      disc(24, 26, 18, c.main) +
      oval(17, 20, 5, 7, c.light, 35) +
      [
        [30, 22],
        [34, 29],
        [28, 33],
        [21, 36],
      ]
        .map(([x, y]) => disc(x!, y!, 1, c.dark))
        .join('') +
      path('M24 9c4-6 11-6 14-3-3 5-9 6-14 3z', LEAF) +
      disc(24, 9.5, 2, STEM),
  },
  'fruit-banana': {
    colour: '#f4c430',
    draw: c =>
      path('M9 6c2 16 12 27 33 27 2 0 3 3 1 5C24 48 3 32 5 7c0-2 4-3 4-1z', c.main) +
      path('M9 6c4 14 14 24 31 25-6 2-26 3-33-20z', c.light) +
      rect(4, 3, 6, 5, 2, STEM) +
      disc(43, 35.5, 2.4, STEM),
  },
  'fruit-mango': {
    colour: '#f0a030',
    draw: c =>
      path('M31 8c12 4 16 19 7 28-9 9-28 8-32-2C2 22 16 4 31 8z', c.main) +
      oval(17, 24, 4, 9, c.light, 42) +
      line('M31 9c0-3 1-5 3-7', STEM, 2.6) +
      path('M33 6c4-4 8-3 11-1-3 4-7 4-11 1z', LEAF),
  },
  'fruit-melon': {
    colour: '#e8505b',
    draw: c =>
      path('M4 14a20 20 0 0 0 40 0z', '#3c8d40') +
      path('M7.5 14a16.5 16.5 0 0 0 33 0z', '#f7f3d4') +
      path('M10 14a14 14 0 0 0 28 0z', c.main) +
      [16, 24, 32].map((x, n) => oval(x, n === 1 ? 22 : 18, 1.3, 2.2, '#3b2a20')).join(''),
  },
  'fruit-whole': {
    colour: '#9ab973',
    draw: c =>
      disc(24, 26, 18, c.main) +
      line('M24 9c-9 9-9 26 0 34M24 9c9 9 9 26 0 34M8 20c9 5 23 5 32 0M8 32c9-4 23-4 32 0', c.light, 1.7) +
      line('M24 9V4h4', STEM, 2.6),
  },
  'fruit-grape': {
    colour: '#7b3fa0',
    draw: c =>
      [
        [12, 18],
        [21, 17],
        [30, 18],
        [37, 20],
        [16, 26],
        [25, 26],
        [33, 27],
        [20, 34],
        [29, 35],
        [25, 42],
      ]
        .map(([x, y]) => disc(x!, y!, 5.2, c.main) + disc(x! - 1.5, y! - 1.5, 1.6, c.light))
        .join('') +
      line('M24 14V6', STEM, 2.6) +
      path('M25 11c4-6 10-6 14-3-3 6-9 7-14 3z', LEAF),
  },
  'fruit-pear': {
    colour: '#c5c94a',
    draw: c =>
      path('M24 8c6 0 7 6 8 11 2 6 8 9 8 16 0 7-7 10-16 10S8 42 8 35c0-7 6-10 8-16 1-5 2-11 8-11z', c.main) +
      oval(17, 31, 3, 7, c.light, 20) +
      line('M24 9c0-3 1-5 3-7', STEM, 2.6),
  },
  'fruit-avocado': {
    colour: '#4f7a2f',
    draw: c =>
      path('M24 4c6 0 8 7 10 13 2 5 6 8 6 14 0 9-7 14-16 14S8 40 8 31c0-6 4-9 6-14C16 11 18 4 24 4z', c.main) +
      path('M24 9c4 0 6 6 7 10 2 5 5 7 5 12 0 6-5 10-12 10s-12-4-12-10c0-5 3-7 5-12 1-4 3-10 7-10z', '#e3e6a3') +
      disc(24, 31, 6.5, '#7a4a24'),
  },
  'fruit-pineapple': {
    colour: '#e5a823',
    draw: c =>
      path('M24 17L13 4l8 4 3-7 3 7 8-4z', LEAF) +
      oval(24, 31, 12, 15, c.main) +
      line('M15 22l17 17M13 29l13 15M21 17l15 15M33 22L16 39M35 29L22 44M27 17L12 32', c.dark, 1.5),
  },
  fruit: {
    colour: '#e2762b',
    draw: c =>
      disc(19, 28, 13, c.main) +
      disc(33, 31, 10, '#d64541') +
      oval(15, 23, 3.5, 5, c.light, 35) +
      path('M20 15c4-8 13-9 17-6-3 7-11 9-17 6z', LEAF),
  },
  leafy: {
    colour: '#3f9b46',
    draw: c =>
      path('M24 30C8 30 3 18 8 8c7 1 8 3 10 5 1-5 3-8 6-10 3 2 5 5 6 10 2-2 3-4 10-5 5 10 0 22-16 22z', c.main) +
      path('M24 32c-4-6-4-18 0-26 4 8 4 20 0 26z', c.light) +
      path('M19 28h10l-2 17h-6z', '#dfeec3') +
      rect(17, 33, 14, 4, 2, '#d9a441'),
  },
  'veg-tomato': {
    colour: '#d9432f',
    draw: c =>
      oval(24, 28, 19, 16, c.main) +
      oval(15, 24, 3.5, 6, c.light, 35) +
      path('M24 15l-9-4 6 1 1-7 3 6 6-4-3 6 8 0z', LEAF),
  },
  'veg-long': {
    colour: '#4f9a3c',
    draw: c =>
      path('M37 8c8 7-3 19-12 26-8 6-18 11-21 6-3-4 4-12 12-19C24 13 32 5 37 8z', c.main) +
      path('M31 12c3 2-3 9-9 14-5 4-10 7-11 6 2-4 15-17 20-20z', c.light) +
      line('M38 9c1-3 2-4 5-5', LEAF, 4),
  },
  'veg-pods': {
    colour: '#4f9a3c',
    draw: c =>
      line('M6 40C14 36 24 22 28 6', c.main, 5) +
      line('M16 44C24 38 34 26 37 10', c.dark, 5) +
      line('M28 44c6-6 11-14 13-24', c.light, 5) +
      line('M28 6l2-3M37 10l2-3M41 20l2-3', STEM, 2),
  },
  'veg-pepper': {
    colour: '#d9432f',
    draw: c =>
      path('M24 14c5-5 18-3 18 9 0 9-5 21-10 21-3 0-5-2-8-2s-5 2-8 2C11 44 6 32 6 23c0-12 13-14 18-9z', c.main) +
      line('M19 17c-3 8-2 18 0 24M29 17c3 8 2 18 0 24', c.dark, 1.6) +
      line('M24 15c0-5 2-8 6-10', LEAF, 4),
  },
  carrot: {
    colour: '#f07f23',
    draw: c =>
      path('M17 17c7-5 16 3 13 10C24 36 14 43 5 45c1-9 5-21 12-28z', c.main) +
      line('M15 25l5 4M12 32l4 3M23 22l4 4', c.dark, 1.8) +
      path('M25 18c-3-9 1-14 4-16 2 4 2 7 1 10 3-3 6-5 12-4-2 7-8 11-15 12z', LEAF),
  },
  potato: {
    colour: '#c9a26b',
    draw: c =>
      path('M8 22C10 9 26 5 37 12c10 7 8 24-4 29-13 5-27-4-25-19z', c.main) +
      oval(18, 19, 6, 4, c.light, -30) +
      [
        [30, 18],
        [34, 28],
        [24, 33],
        [17, 30],
      ]
        .map(([x, y]) => oval(x!, y!, 1.8, 1.2, c.dark, 20))
        .join(''),
  },
  mushroom: {
    colour: '#cbb193',
    draw: c =>
      path('M18 24h12l2 17c0 4-16 4-16 0z', '#f4ead9') +
      path('M4 25C4 12 13 5 24 5s20 7 20 20c0 3-40 3-40 0z', c.main) +
      oval(17, 14, 4, 3, c.light, -25) +
      oval(31, 16, 3, 2.4, c.light, 20),
  },
  tofu: {
    colour: '#f3e3bd',
    draw: c =>
      path('M6 19l18-9 18 9-18 9z', '#fffaf0') +
      path('M6 19l18 9v15L6 34z', c.main) +
      path('M42 19l-18 9v15l18-9z', c.dark),
  },
  egg: {
    colour: '#d9a066',
    draw: c =>
      path('M24 5c8 0 14 12 14 22 0 9-6 16-14 16S10 36 10 27C10 17 16 5 24 5z', c.main) +
      oval(19, 19, 3.5, 6, c.light, 24),
  },
  cow: {
    colour: '#f4f1ea',
    draw: () =>
      path(
        'M4 14c6 0 9 3 10 6h20c1-3 4-6 10-6-1 7-5 10-9 10v7c0 8-5 13-11 13s-11-5-11-13v-7c-4 0-8-3-9-10z',
        '#ffffff',
      ) +
      path('M13 20h10c1 7-2 12-8 12l-2-8z', '#3b332f') +
      oval(24, 37, 9.5, 6.5, '#f2b6b0') +
      disc(20.5, 37, 1.5, '#7a4a45') +
      disc(27.5, 37, 1.5, '#7a4a45') +
      disc(18, 26, 1.8, '#ffffff') +
      disc(30, 26, 1.8, '#3b332f'),
  },
  cheese: {
    colour: '#f5bd3a',
    draw: c =>
      path('M4 27L35 8c6 2 9 9 9 19z', c.light) +
      path('M4 27h40v14H4z', c.main) +
      disc(13, 34, 3.2, c.dark) +
      disc(27, 32, 2.4, c.dark) +
      disc(36, 37, 3, c.dark) +
      oval(31, 19, 3, 2.2, c.dark),
  },
  chicken: {
    colour: '#d98a3d',
    draw: c =>
      path('M30 6c11 2 15 14 8 22-5 6-12 5-16 8l-5 5c-3-1-4-2-5-5l5-5c3-4 1-11 5-17 2-4 5-8 8-8z', c.main) +
      path('M30 10c-6 2-8 9-7 15-2-6-1-16 7-15z', c.light) +
      path('M13 35l5 5-4 3c0 3-4 4-5 1-3 0-3-4 0-5z', '#fff3dc'),
  },
  meat: {
    colour: '#b3283a',
    draw: c =>
      path('M8 30C3 18 15 5 29 7c12 2 18 12 13 21-4 7-12 5-17 10-6 5-14 2-17-8z', '#f6ddd0') +
      path('M11 29C7 19 17 9 29 11c9 1 13 9 9 15-4 5-11 4-16 9-4 3-9 1-11-6z', c.main) +
      oval(29, 20, 4.5, 3.5, '#f6ddd0') +
      line('M15 28c2-4 6-6 9-6M20 31c3-3 7-4 11-4', c.light, 2),
  },
  fish: {
    colour: '#4a84b5',
    draw: c =>
      path('M3 25C10 13 25 11 34 22l10-8c-2 7-2 13 0 20l-10-8C25 38 10 37 3 25z', c.main) +
      path('M6 27c8 7 19 7 27 0-8 11-20 10-27 0z', c.light) +
      disc(12, 23, 2.2, '#ffffff') +
      disc(12, 23, 1, '#1f2937') +
      line('M18 18c3 4 3 9 0 13', c.dark, 1.8),
  },
  prawn: {
    colour: '#ee7a5b',
    draw: c =>
      path('M12 8c16-4 31 6 30 20-1 10-11 16-21 14l-7 3 2-7c8 2 16-1 17-9 1-9-8-14-20-12-4 0-5-7-1-9z', c.main) +
      line('M22 9c1 3 1 6 0 8M31 13c-1 3-2 5-4 6M38 21c-3 0-5 1-7 3M38 33c-3-2-5-2-7-1', c.dark, 1.8) +
      disc(15, 12, 1.6, '#3b2a20') +
      line('M11 10C8 6 6 4 3 4', c.main, 1.8),
  },
  sausage: {
    colour: '#b5493a',
    draw: c =>
      line('M9 15c4 16 12 22 28 22', c.main, 12) +
      line('M9 13c4 14 12 20 26 21', c.light, 2.6) +
      group('', disc(8, 8, 2, c.dark), disc(43, 38, 2, c.dark)),
  },
  dumpling: {
    colour: '#f0e0c0',
    draw: c =>
      path('M4 34C4 20 14 12 24 12s20 8 20 22c0 5-40 5-40 0z', c.main) +
      line('M12 20c3 2 3 4 3 7M20 14c2 4 2 7 1 10M28 14c-2 4-2 7-1 10M36 20c-3 2-3 4-3 7', c.dark, 2) +
      line('M16 6c-2-2 2-3 0-5M24 7c-2-2 2-3 0-5M32 6c-2-2 2-3 0-5', '#c9c2b4', 1.8),
  },
  tomato: {
    colour: '#d9432f',
    draw: c =>
      oval(24, 28, 19, 16, c.main) +
      oval(15, 24, 3.5, 6, c.light, 35) +
      path('M24 15l-9-4 6 1 1-7 3 6 6-4-3 6 8 0z', LEAF),
  },
}
