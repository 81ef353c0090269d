export { partyContract } from './endpoints.ts'
export {
  type Party,
  type PartyCard,
  type PartyInput,
  party,
  partyCard,
  partyInput,
  type Role,
  role,
  type Search,
  search,
} from './schemas.ts'
