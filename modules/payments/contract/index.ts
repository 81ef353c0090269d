export { drawerFact } from './drawer-fact.ts'
