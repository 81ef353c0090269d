export { HOLD_MINUTES, holdPoints, type PointsHold, pointsOfMember } from './burn-points.ts'
export { countTiers, rewardTerms, type Terms } from './count-tiers.ts'
export { expirePoints } from './expire-points.ts'
export { rewardsRouter } from './router.ts'
