export { type Asked, type AskedLine, askAttendant, type LaneLimits, USUAL_LIMITS } from './ask-attendant.ts'
export {
  HOLDS,
  INTERVENTIONS,
  type Intervention,
  type InterventionKind,
  isFalse,
  OUTCOMES,
  type Outcome,
} from './intervention.ts'
export {
  type Bagging,
  type BaggingSettings,
  type Judged,
  judgeBagging,
  type Pattern,
  USUAL_BAGGING,
} from './judge-bagging.ts'
export { FRESH_LANE, isHeld, type Lane, type LaneMove, type LaneRefusal, type LaneStep, moveLane } from './lane.ts'
export { type LearnedWeight, learnWeight, UNSEEN, type Weight, weightOf } from './learn-weight.ts'
export { noteTold, type Said, type Told } from './note-told.ts'
export { noteVisit, type Stay } from './note-visit.ts'
export {
  type Reason,
  type Score,
  type ScoreSettings,
  scoreVisit,
  thresholdOf,
  USUAL_SCORE,
  type Visit,
} from './score-visit.ts'
export { settleScale } from './settle-scale.ts'
export { type Curves, drawCurves, type Point } from './simulate/draw-curve.ts'
export { type Rates, type Scenario, USUAL_RATES, USUAL_SCENARIO } from './simulate/rates.ts'
