import {
  ClosureAcceptanceRequest,
  ClosureRequest,
  ClosureReturnRequest,
  DetailsRequest,
  DueDayRequest,
  LeadRequest,
  UpdateRequest,
} from '../../domain/requests.ts'

/** Every way a person changes one item here: the noun it stands under in the API, and the shape it is sent in. */
export const changes = {
  update: { method: 'POST', at: ['updates'], shape: UpdateRequest },
  lead: { method: 'PUT', at: ['lead'], shape: LeadRequest },
  day: { method: 'PUT', at: ['due-day'], shape: DueDayRequest },
  details: { method: 'PATCH', at: [], shape: DetailsRequest },
  closure: { method: 'POST', at: ['closure'], shape: ClosureRequest },
  acceptance: { method: 'POST', at: ['closure', 'acceptance'], shape: ClosureAcceptanceRequest },
  return: { method: 'POST', at: ['closure', 'return'], shape: ClosureReturnRequest },
} as const
export type ChangeName = keyof typeof changes
