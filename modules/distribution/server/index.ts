export type { Edge, Said } from './edge.ts'
export { type RoutesReport, runSolveRoutes } from './run-solve-routes.ts'
