export { catalogContract } from './endpoints.ts'
export { type ImportProblem, type ImportReport, importProblem, importReport } from './import-report.ts'
export {
  type Category,
  category,
  type InStoreLabel,
  type Item,
  type ItemBarcode,
  type ItemDraft,
  type ItemUnit,
  inStorePattern,
  item,
  itemBarcode,
  itemDraft,
  itemUnit,
} from './item.ts'
export {
  type ItemChanges,
  type ItemSegment,
  type ItemSegments,
  itemChanges,
  itemSegment,
  itemSegments,
  type SegmentHead,
  segmentHead,
  type TillItem,
  tillItem,
} from './till-item.ts'
