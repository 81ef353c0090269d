const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** The business steps of the Core Business Vocabulary 2.0, clause 7.1. */
export const BIZ_STEPS = words(
  `accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting
  decommissioning departing destroying disassembling dispensing encoding entering_exiting holding inspecting installing
  killing loading other packing picking receiving removing repackaging repairing replacing reserving retail_selling
  shipping staging_outbound stock_taking stocking storing transporting unloading unpacking void_shipping
  sensor_reporting sampling`,
)

/** Its dispositions, clause 7.2. */
export const DISPOSITIONS = words(
  `active container_closed damaged destroyed dispensed disposed encoded expired in_progress in_transit inactive
  no_pedigree_match non_sellable_other partially_dispensed recalled reserved retail_sold returned sellable_accessible
  sellable_not_accessible stolen unknown available completeness_verified completeness_inferred conformant container_open
  mismatch_instance mismatch_class mismatch_quantity needs_replacement non_conformant unavailable`,
)

/** Its kinds of business transactions, clause 7.3. */
export const TRANSACTIONS = words('bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt')

/** Its kinds of sources and destinations, clause 7.4. */
export const ENDS = words('owning_party possessing_party location')

export const ERROR_REASONS = words('did_not_occur incorrect_data')
