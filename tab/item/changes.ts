import {
  ChallengeEndRequest,
  ChallengeReplyRequest,
  ChallengeRequest,
  ClosureAcceptanceRequest,
  ClosureRequest,
  ClosureReturnRequest,
  DetailsRequest,
  DueDayRequest,
  HandoverAcceptanceRequest,
  HandoverDeclineRequest,
  HandoverRequest,
  LeadRequest,
  ReasonRequest,
  SeenRequest,
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
  withdrawal: { method: 'POST', at: ['closure', 'withdrawal'], shape: SeenRequest },
  hold: { method: 'POST', at: ['hold'], shape: ReasonRequest },
  resumption: { method: 'POST', at: ['resumption'], shape: SeenRequest },
  cancellation: { method: 'POST', at: ['cancellation'], shape: ReasonRequest },
  reopening: { method: 'POST', at: ['reopening'], shape: ReasonRequest },
  return: { method: 'POST', at: ['closure', 'return'], shape: ClosureReturnRequest },
  handover: { method: 'POST', at: ['handover'], shape: HandoverRequest },
  takeover: { method: 'POST', at: ['handover', 'acceptance'], shape: HandoverAcceptanceRequest },
  decline: { method: 'POST', at: ['handover', 'decline'], shape: HandoverDeclineRequest },
  challenge: { method: 'POST', at: ['challenges'], shape: ChallengeRequest },
  reply: { method: 'POST', at: ['challenges', '{challengeId}', 'reply'], shape: ChallengeReplyRequest },
  end: { method: 'POST', at: ['challenges', '{challengeId}', 'end'], shape: ChallengeEndRequest },
} as const
export type ChangeName = keyof typeof changes

/** A challenge changes no fact of its item, so it is compared with no version. */
export function comparesVersions(name: ChangeName): boolean {
  return 'seen' in changes[name].shape.shape
}
