export type { Edge, Said } from './edge.ts'
export { type PackReport, runPackOrders } from './run-pack-orders.ts'
export { type RoutesReport, runSolveRoutes } from './run-solve-routes.ts'
