import './mantine.css'
import '#kit/ui/tokens.css'
import '#kit/ui/night.css'
import './desk.css'
import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
  MantineProvider,
  mergeThemeOverrides,
} from '@mantine/core'
import type { ReactNode } from 'react'
import { theme } from '#kit/ui/theme.ts'

const arang: MantineColorsTuple = [
  '#f0e8d8',
  '#d6cbb6',
  '#b8ab92',
  '#8c8069',
  '#3a3325',
  '#2e281c',
  '#262117',
  '#1f1b13',
  '#15120c',
  '#110e09',
]

const field = { defaultProps: { size: 'sm' }, styles: { input: { minHeight: 38 }, label: { marginBottom: 4 } } }

const desk = mergeThemeOverrides(
  theme,
  createTheme({
    colors: { dark: arang },
    primaryShade: { light: 7, dark: 4 },
    autoContrast: true,
    luminanceThreshold: 0.35,
    radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '18px' },
    components: {
      Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 650, minHeight: 0 } } },
      ActionIcon: { defaultProps: { size: 38, variant: 'subtle', color: 'gray' } },
      TextInput: field,
      PasswordInput: { defaultProps: { size: 'sm' }, styles: { label: { marginBottom: 4 } } },
      NumberInput: field,
      Select: field,
      MultiSelect: field,
      Textarea: { defaultProps: { size: 'sm' }, styles: { label: { marginBottom: 4 } } },
      Modal: {
        defaultProps: { centered: true, radius: 'lg', transitionProps: { duration: 0 } },
        styles: {
          title: { fontWeight: 700, fontSize: 18 },
          content: { background: 'var(--card)' },
          header: { background: 'var(--card)' },
        },
      },
      SegmentedControl: {
        defaultProps: { size: 'sm' },
        styles: { root: { background: 'var(--sunk)', minHeight: 38 } },
      },
      Tooltip: { defaultProps: { withArrow: true, transitionProps: { duration: 0 } } },
    },
  }),
)

/** Mantine's own colours are ours: paper, ink and line, by day and by night. */
const variables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--paper)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-pandan-light': 'var(--accent-soft)',
    '--mantine-color-pandan-light-hover': 'color-mix(in srgb, var(--accent-soft) 82%, var(--accent))',
    '--mantine-color-pandan-light-color': 'var(--accent-deep)',
    '--mantine-color-red-light-color': 'var(--bad)',
    '--mantine-color-red-light-hover': 'var(--bad-soft)',
    '--mantine-line-height': '1.45',
  }
  return { variables: {}, light: both, dark: both }
}

const scheme = localStorageColorSchemeManager({ key: 'ujung-desk-scheme' })

/** Everything on the desk stands inside: theme, typeface, colours of day and night. */
export const DeskFrame = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider theme={desk} cssVariablesResolver={variables} colorSchemeManager={scheme} defaultColorScheme="auto">
    {children}
  </MantineProvider>
)
