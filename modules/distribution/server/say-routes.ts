import type { RoutesReport } from './routes-report.ts'

const WORDS = {
  id: {
    trucks: 'kendaraan',
    route: 'rute',
    unserved: 'tidak terlayani',
    good: 'diperiksa: baik',
    bad: 'SALAH',
    s: 'dtk',
  },
  en: { trucks: 'vehicles', route: 'route', unserved: 'unserved', good: 'checked: good', bad: 'WRONG', s: 's' },
} as const

/** Planned routes for people. */
export const sayRoutes = (report: RoutesReport, language: 'id' | 'en'): string => {
  const words = WORDS[language]
  const { instance, vehicles, cost, routes, unserved, checker, seconds, iterations } = report
  return [
    `${instance}: ${cost}, ${vehicles} ${words.trucks} (${seconds} ${words.s}, ${iterations} ${language === 'id' ? 'iterasi' : 'iterations'})`,
    ...routes.map((route, i) => `${words.route} ${i + 1}: ${route.join(' ')}`),
    ...(unserved.length > 0 ? [`${words.unserved}: ${unserved.join(' ')}`] : []),
    ...(checker.ok ? [words.good] : checker.problems.map(problem => `${words.bad}: ${problem}`)),
  ].join('\n')
}
