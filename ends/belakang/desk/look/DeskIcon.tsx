/** Outlines of the desk on a 24 by 24 grid, drawn for Ujung beside those of the kit. */
const PATHS = {
  today: 'M4 19V9M9.300 19V5M14.700 19v-7M20 19V7',
  sales: 'M6 3.500h12V21l-2.400-1.600L13.200 21 12 20l-1.200 1-2.400-1.600L6 21ZM9 8h6M9 12h6',
  tasks: 'M4 5h16v14H4ZM4 14h4.500l1.500 2.500h4L15.500 14H20M8 8.500h8',
  processes:
    'M3.500 9.500h6v5h-6ZM14.500 4h6v5h-6ZM14.500 15h6v5h-6ZM9.500 12h2.500M12 12V6.500h2.500M12 12v5.500h2.500',
  drawers: 'M3.500 11h17v8h-17ZM6 11V6h12v5M10 15h4',
  papers: 'M6.500 3.500h7l4 4v13h-11ZM13.500 3.500v4h4M9 12h6M9 15.500h6',
  stock: 'M12 3.500 20.500 8v8L12 20.500 3.500 16V8ZM3.500 8 12 12.500 20.500 8M12 12.500v8',
  purchasing:
    'M3 6.500h11V16H3ZM14 9.500h3.500L21 13v3h-7M6.500 14.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM17 14.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  replenishment: 'M4 20.500h16M6.500 20.500v-7h11v7M12 3.500v7M9 7.500l3 3 3-3M12 13.500v7',
  distribution:
    'M3 6h11v10H3ZM14 9.500h4l3 3.500v3h-7M7 16a1.800 1.800 0 1 1 0 3.600A1.800 1.800 0 0 1 7 16ZM17 16a1.800 1.800 0 1 1 0 3.600 1.800 1.800 0 0 1 0-3.600Z',
  wholesale: 'M3.500 4.500h9v8h-9ZM8 4.500v3M12.500 8.500h8v10h-8M16.500 8.500v3M3.500 15.500h9M3.500 18.500h9',
  items: 'M4 4h7l9 9-7 7-9-9ZM8.500 8.500h.01',
  prices:
    'M7 17 17 7M8 6.500a1.700 1.700 0 1 1 0 3.400 1.700 1.700 0 0 1 0-3.400ZM16 14.100a1.700 1.700 0 1 1 0 3.400 1.700 1.700 0 0 1 0-3.400Z',
  books:
    'M12 6.500C10 5 7 4.500 3.500 4.500v14c3.500 0 6.500.5 8.500 2 2-1.500 5-2 8.500-2v-14c-3.500 0-6.500.5-8.500 2ZM12 6.500v14',
  people:
    'M9 5a3.200 3.200 0 1 1 0 6.400A3.200 3.200 0 0 1 9 5ZM3 19c.5-3.200 2.800-5 6-5s5.500 1.800 6 5M15.500 5.400a3.200 3.200 0 0 1 0 5.700M17 14.300c2.300.6 3.700 2.200 4 4.700',
  places:
    'M4 10 5.500 4.500h13L20 10M4 10a2.700 2.700 0 0 0 5.300 0 2.700 2.700 0 0 0 5.400 0A2.700 2.700 0 0 0 20 10M5.500 13v7h13v-7M10 20v-4h4v4',
  tills: 'M6 10.500h12l1.500 6.500h-15ZM4 17h16v3.500H4ZM8 10.500v-4h5v4M15 7.500h.01',
  system: 'M4 5h16v11H4ZM9 20h6M12 16v4M8 10.500l2 2 5-4',
  setup: 'M5 12.500 9 16.500 19 6.500M5 20.500h14',
  audit:
    'M12 3.500 19.500 6.500v5c0 4.500-3 7.500-7.500 9-4.500-1.500-7.500-4.500-7.500-9v-5ZM9 12l2.200 2.200L15.500 10',
  account: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.500 20c.8-3.600 3.700-5.500 7.500-5.500s6.700 1.900 7.500 5.500',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400',
  moon: 'M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10Z',
  chevron: 'M9 5.500 15.500 12 9 18.500',
  dots: 'M5 12h.01M12 12h.01M19 12h.01',
  key: 'M8 8.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7ZM11.500 12H20.500M17 12v3M20.500 12v2.500',
} as const

export type DeskIconName = keyof typeof PATHS

/** Decoration beside a word; screen readers pass over it. */
export const DeskIcon = ({ name, size = 20 }: { readonly name: DeskIconName; readonly size?: number }) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === 'dots' ? 3 : 1.7}
    strokeLinecap="round"
    strokeLinejoin="round"
    style={{ flex: 'none' }}
  >
    <path d={PATHS[name]} />
  </svg>
)
