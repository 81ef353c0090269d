import { DEMO_PASSWORD, DEMO_PEOPLE } from '#demo/people.ts'

const people = () => {
  const width = Math.max(...DEMO_PEOPLE.map(p => p.user.length))
  return DEMO_PEOPLE.map(({ user, name, role, pin }) => `  ${user.padEnd(width)}  PIN ${pin}  ${name} (${role})`)
}

/** What the terminal says when everything runs: where to go and, in the demo, who may sign in. */
export const welcome = (address: string, demo: boolean): string =>
  [
    `\nUjung  ${address}\n`,
    `  Meja / desk         ${address}/desk/`,
    `  Kasir / till        ${address}/pos/`,
    `  Genggam / handheld  ${address}/handheld/`,
    `  API                 ${address}/api/openapi.json\n`,
    ...(demo
      ? [`Perusahaan contoh / demo company: Toko Melati. Kata sandi / password: ${DEMO_PASSWORD}`, ...people()]
      : []),
  ].join('\n')
