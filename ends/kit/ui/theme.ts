import { createTheme, type MantineColorsTuple } from '@mantine/core'

const pandan: MantineColorsTuple = [
  '#eaf5ef',
  '#dcede2',
  '#b5d9c5',
  '#8bc4a6',
  '#5fae87',
  '#34946a',
  '#177d5c',
  '#0c6b4f',
  '#07533d',
  '#043b2b',
]

const kertas: MantineColorsTuple = [
  '#fffdf9',
  '#f6f1e7',
  '#ece5d6',
  '#ddd3bf',
  '#c4b79d',
  '#95876c',
  '#5f5443',
  '#4a4032',
  '#352d21',
  '#241d13',
]

const bata: MantineColorsTuple = [
  '#fdf0ec',
  '#fadfd8',
  '#f2bcae',
  '#e79583',
  '#da6f5a',
  '#c84e39',
  '#b33524',
  '#9d2418',
  '#7d180e',
  '#5c0f08',
]

/** Mantine in Ujung's clothes: pandan green, warm greys, large targets, no shadows that shout. */
export const theme = createTheme({
  colors: { pandan, gray: kertas, red: bata },
  primaryColor: 'pandan',
  primaryShade: 7,
  white: '#fffdf9',
  black: '#241d13',
  defaultRadius: 'md',
  radius: { xs: '6px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  fontFamily: '"Plus Jakarta Sans", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "DejaVu Sans Mono", monospace',
  headings: { fontWeight: '700' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' }, styles: { root: { minHeight: 48, fontWeight: 650 } } },
    ActionIcon: { defaultProps: { size: 48, variant: 'subtle', color: 'gray.8' } },
    TextInput: { defaultProps: { size: 'md' }, styles: { input: { minHeight: 48 } } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        transitionProps: { duration: 0 },
        overlayProps: { color: '#241d13', backgroundOpacity: 0.45 },
      },
      styles: { title: { fontWeight: 700, fontSize: 20 }, content: { background: 'var(--card)' } },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
  },
})
