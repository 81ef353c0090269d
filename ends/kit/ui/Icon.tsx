/** Outlines on a 24 by 24 grid, drawn for Ujung. */
const PATHS = {
  scan: 'M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M8 8.5v7M12 8.5v7M16 8.5v7',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM16.2 16.2 21 21',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4ZM12 10a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.5 20c.8-3.6 3.7-5.5 7.5-5.500s6.7 1.900 7.5 5.5',
  pause: 'M9 5v14M15 5v14',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  tag: 'M4 4h7l9 9-7 7-9-9ZM8.5 8.500h.01',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5 10 17.5 19.5 7',
  back: 'M10 6l-6 6 6 6M4 12h16',
  cash: 'M3 7h18v10H3ZM12 9.500a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM6 10v4M18 10v4',
  card: 'M3 6h18v12H3ZM3 10h18M7 15h3',
  qr: 'M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM14 14h2v2M20 14v2h-2M14 20v-2M18 20h2v-2',
  gift: 'M4 11h16v9H4ZM3 7h18v4H3ZM12 7v13M12 7c-4 0-5-4-2.5-4S12 7 12 7Zm0 0c4 0 5-4 2.5-4S12 7 12 7Z',
  star: 'M12 4l2.4 5.200 5.600.6-4.200 3.800 1.200 5.600-5-2.900-5 2.900 1.200-5.600L4 9.800l5.600-.6Z',
  book: 'M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2ZM5 18a2 2 0 0 1 2-2h12M9 8h6',
  print: 'M7 9V4h10v5M5 9h14v8h-3M8 17H5M8 14h8v6H8Z',
  drawer: 'M3 9h18v10H3ZM6 9V5h12v4M9 14h6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  cloud: 'M7 18a4 4 0 0 1-.5-8A5.5 5.5 0 0 1 17 9.500a4.200 4.200 0 0 1 0 8.500Z',
  cloudOff: 'M7 18a4 4 0 0 1-.5-8M9.5 6.700A5.5 5.5 0 0 1 17 9.500a4.200 4.200 0 0 1 2.5 7.500M4 4l16 16M7 18h9.5',
  alert: 'M12 4 2.5 20h19ZM12 10v5M12 17.500h.01',
  keyboard: 'M3 7h18v10H3ZM7 10.500h.01M10.5 10.500h.01M14 10.500h.01M17.5 10.500h.01M8 14h8',
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  swap: 'M7 4 3.5 7.5 7 11M3.5 7.500H17M17 13l3.5 3.500L17 20M20.5 16.500H7',
  scale: 'M4 20h16M6 20l1.5-11h9L18 20M4 6h16v3H4ZM12 12v3',
  grid: 'M4 4h7v7H4ZM13 4h7v7h-7ZM4 13h7v7H4ZM13 13h7v7h-7Z',
  help: 'M12 3.500a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM9.5 9.500a2.5 2.5 0 1 1 3.600 2.300c-.8.4-1.100.9-1.100 1.700M12 16.500h.01',
  clock: 'M12 3.500a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7.500V12l3 2',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  speaker: 'M4 10v4h3.500L12 18V6L7.5 10ZM15.5 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11',
  chart: 'M4 20h16M7 20v-6M12 20V6M17 20v-9',
  truck: 'M3 6h11v10H3ZM14 9h4l3 3.500V16h-7ZM7 16a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM17 16a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  receive: 'M12 3v10M8 9.500l4 4 4-4M4 14v6h16v-6',
  shelf: 'M4 4v16M20 4v16M4 11h16M4 18h16M7 11V6h4v5M13 18v-4h4v4',
  basket: 'M3.500 9.500h17L18.500 20h-13ZM8 9.500 11 4M16 9.500 13 4M9.500 13v3.500M14.500 13v3.500',
  clipboard: 'M8 5H5v16h14V5h-3M9 3h6v4H9ZM8.500 13.500l2.500 2.500 4.500-5',
  inbox: 'M4 13h4l1.500 3h5L16 13h4M4 13 7 5h10l3 8v7H4Z',
  send: 'M12 20V6M6 11.500l6-6 6 6',
  undo: 'M8 5 4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11H9',
  box: 'M12 3l8 4.500v9L12 21l-8-4.500v-9ZM4 7.500l8 4.500 8-4.500M12 12v9',
} as const

export type IconName = keyof typeof PATHS

type IconProps = { readonly name: IconName; readonly size?: number }

/** Decoration beside a word; screen readers pass over it. */
export const Icon = ({ name, size = 22 }: IconProps) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    style={{ flex: 'none' }}
  >
    <path d={PATHS[name]} />
  </svg>
)
