export { type CommitDrawerOptions, commitDrawerFacts, type DrawerAnswer } from './commit-drawer-facts.ts'
export { readPolicies, setDrawerPolicy, type VersionedPolicy } from './drawer-policy.ts'
export { type DrawerRow, drawerFactsOf, openDrawers, type ShiftRow, type ShiftsWish, shiftsOf } from './read-drawers.ts'
