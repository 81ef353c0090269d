import { type Html, ready } from '../html/html.ts'

const PATHS = {
  home: 'M3 11.5 12 4l9 7.500M5.500 10v9.500h13V10M10 19.500v-5h4v5',
  grid: 'M4 4h6.500v6.500H4zM13.500 4H20v6.500h-6.500zM4 13.500h6.500V20H4zM13.500 13.500H20V20h-6.500z',
  basket: 'M4 9h16l-1.600 9.200a2 2 0 0 1-2 1.800H7.600a2 2 0 0 1-2-1.800zM8 9l3-5M16 9l-3-5M9.500 13v3M14.500 13v3',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.500 20c.8-3.600 3.900-5.500 7.500-5.500s6.700 1.900 7.500 5.500',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13M15.500 15.500 20 20',
  pin: 'M12 21c4.500-4.700 7-8 7-11a7 7 0 1 0-14 0c0 3 2.500 6.300 7 11M12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  heart: 'M12 20s-7.500-4.600-7.500-10A4.300 4.300 0 0 1 12 7a4.300 4.300 0 0 1 7.500 3c0 5.400-7.500 10-7.500 10',
  truck:
    'M3 6.500h11v10H3zM14 10h4l3 3.500v3h-7M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4M17.500 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  clock: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17M12 7.500V12l3 2',
  shield: 'M12 3.500 19 6v5.500c0 4.300-2.900 7.400-7 9-4.100-1.600-7-4.700-7-9V6zM9 12l2.200 2.200L15.500 10',
  bag: 'M5.500 8h13l1 12h-15zM9 10.500V7a3 3 0 0 1 6 0v3.500',
  next: 'm9 5 7 7-7 7',
  back: 'm15 5-7 7 7 7',
  trash: 'M5 7h14M10 7V4.500h4V7M7 7l.8 12.500h8.400L17 7M10.500 11v5M13.500 11v5',
  filter: 'M4 6h16M7 12h10M10 18h4',
  phone:
    'M6 4h3.500l1.500 4.500-2 1.500a11 11 0 0 0 5 5l1.500-2 4.500 1.500V18a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2',
  mail: 'M3.500 6h17v12.500h-17zM4 6.500l8 6.500 8-6.500',
  chat: 'M4 5h16v11H9.500L5 20v-4H4z',
  star: 'm12 4 2.500 5.200 5.500.8-4 4 1 5.600-5-2.700-5 2.700 1-5.600-4-4 5.500-.8z',
  box: 'M4 8l8-4 8 4v8.500l-8 4-8-4zM4 8l8 4 8-4M12 12v8.500',
  repeat:
    'M4.500 12a7.500 7.500 0 0 1 13-5l2 2M19.500 4.500V9H15M19.500 12a7.500 7.500 0 0 1-13 5l-2-2M4.500 19.500V15H9',
} as const

export type Icon = keyof typeof PATHS

/** A drawing in the colour of the words beside it; it says nothing to who cannot see it. */
export const icon = (name: Icon): Html =>
  ready(
    `<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${PATHS[name]}"/></svg>`,
  )

/** The jasmine that stands for the shop. */
export const mark = (): Html =>
  ready(
    `<svg class="mark" viewBox="0 0 40 40" width="36" height="36" aria-hidden="true"><g fill="currentColor">${[
      0, 72, 144, 216, 288,
    ]
      .map(turn => `<ellipse cx="20" cy="10.500" rx="6.200" ry="8.500" transform="rotate(${turn} 20 20)"/>`)
      .join('')}</g><circle cx="20" cy="20" r="4.200" fill="#f4b62b"/></svg>`,
  )
