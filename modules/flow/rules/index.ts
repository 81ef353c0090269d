export { type Choice, chooseWorker, type Reason, type Wanted, type Worker } from './assignment/choose-worker.ts'
export { type Away, standIn } from './assignment/find-substitute.ts'
export { isOnShift, type Shift } from './assignment/presence.ts'
export { type Drawn, judgeModel } from './bpmn/judge.ts'
export type {
  AdHoc,
  Call,
  EventDef,
  Finding,
  Flow,
  Loop,
  Mapping,
  MessageFlow,
  Model,
  Multi,
  Node,
  NodeType,
  Process,
  Task,
  TaskKind,
  TimerText,
  Work,
} from './bpmn/model.ts'
export { addBusinessMinutes, businessMinutesBetween } from './business-time/count-minutes.ts'
export {
  type Alarm,
  type AlarmPlan,
  type AlarmStep,
  type DueClock,
  dueAt,
  nextAlarm,
  stopClock,
} from './business-time/due-clock.ts'
export { type OpenTimes, openTimes, type WorkCalendar, type ZoneStep } from './business-time/open-times.ts'
export { checkTable, type TableFinding } from './dmn/check-table.ts'
export { type Graph, type GraphDecision, openGraph } from './dmn/graph.ts'
export { type Decision, openTable } from './dmn/open-table.ts'
export { replayGraphs } from './dmn/replay.ts'
export type { DecisionTable, HitPolicy } from './dmn/table.ts'
export { advance, type Refusal as AdvanceRefusal, type Step } from './engine/advance.ts'
export { type Mapping as ElementMapping, type MigrationPlan, migrateState, planMigration } from './engine/migrate.ts'
export { type LogLine, type Mined, mineHistory, type NodeFigures, sayXes } from './engine/mine.ts'
export { openProgram, type Program } from './engine/program.ts'
export {
  beginRecord,
  type DefinedFlow,
  defineRecordFlow,
  stateOf,
  takeTransition,
  transitionsFor,
} from './engine/record-flow.ts'
export type { Clock, Happening, State, Thrown, Trace, Variables, Wait } from './engine/state.ts'
export { nextDue } from './engine/timers.ts'
export { startTimers, type Trigger, triggersOf } from './engine/triggers.ts'
export { faultOf, namesOf, readExpression, readTests } from './feel/expression.ts'
export type { Json } from './feel/json.ts'
export { fromJson, toJson } from './feel/json.ts'
export { FeelSyntaxError } from './feel/tree.ts'
export { type AnswerFault, askedFields, askedValues, checkAnswer, sayFaults } from './form/check-answer.ts'
export { type Field, type Form, fieldsInOrder, formFault } from './form/form.ts'
export { TASK_KINDS } from './inbox/kind-names.ts'
export { OUTCOME_NAMES, usualOutcomes } from './inbox/outcome-names.ts'
export { type Points, pointsOf, type Rankable, type Ranked, rankTasks } from './inbox/rank-tasks.ts'
export type { Simulated, Times } from './simulate/figures.ts'
export { scenarioFaults } from './simulate/judge-scenario.ts'
export type { Scenario, Staff } from './simulate/scenario.ts'
export { simulate } from './simulate/simulate.ts'
export { variablesOf } from './world/expect.ts'
export { told } from './world/find.ts'
export { runStep } from './world/run-steps.ts'
export { type ScriptStep, VERBS } from './world/step.ts'
export { openWorld, type World, waitsOf } from './world/world.ts'
