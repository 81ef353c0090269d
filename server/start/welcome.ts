import { DEMO_PASSWORD, DEMO_PEOPLE } from '#demo/people.ts'

const people = () => {
  const width = Math.max(...DEMO_PEOPLE.map(p => p.user.length))
  return DEMO_PEOPLE.map(({ user, name, role, pin }) => `  ${user.padEnd(width)}  PIN ${pin}  ${name} (${role})`)
}

const begin = (address: string, code: string) => [
  `Belum ada perusahaan. Mulai di ${address}/desk/ ; dari komputer lain ketik kode mulai ${code}`,
  `There is no company yet. Begin at ${address}/desk/ ; from another machine type the start code ${code}\n`,
]

/**
 * What the terminal says when everything runs: where to go; in the demo, who may sign in; in a new installation
 * (`code` given), how a company begins.
 */
export const welcome = (address: string, demo: boolean, code?: string): string =>
  [
    `\nUjung  ${address}\n`,
    `  Meja / desk         ${address}/desk/`,
    `  Kasir / till        ${address}/pos/`,
    `  Kasir mandiri       ${address}/self-checkout/`,
    `  Genggam / handheld  ${address}/handheld/`,
    `  Toko web / shop     ${address}/shop/`,
    `  API                 ${address}/api/openapi.json\n`,
    ...(code ? begin(address, code) : []),
    ...(demo
      ? [`Perusahaan contoh / demo company: Toko Melati. Kata sandi / password: ${DEMO_PASSWORD}`, ...people()]
      : []),
  ].join('\n')
