import { useCallback, useReducer } from 'react'
import type { Proposal } from '../../domain/reading/proposal.ts'
import { Refusal } from '../../domain/refusal.ts'

export type Edit = (proposal: Proposal) => Proposal

type Review = {
  proposal: Proposal
  /** What it was before each edit, the last one first: every edit can be taken back. */
  before: Proposal[]
  /** Why the last edit was refused, in the domain's sentence. */
  refusal: string | null
}

type Step = { edit: Edit } | { undo: true } | { restart: Proposal }

/** The proposal under review. An edit is one of the domain's; what the domain refuses changes nothing and says why. */
export function useReview(first: Proposal) {
  const [review, step] = useReducer(next, { proposal: first, before: [], refusal: null })
  const revise = useCallback((edit: Edit) => step({ edit }), [])
  const undo = useCallback(() => step({ undo: true }), [])
  /** What the server says the review begins with, now that another plan is renewed. */
  const restart = useCallback((proposal: Proposal) => step({ restart: proposal }), [])
  return { ...review, revise, undo, restart }
}

const mostUndone = 100

function next(review: Review, step: Step): Review {
  if ('undo' in step) return undone(review)
  if ('restart' in step) return { proposal: step.restart, before: [], refusal: null }
  try {
    const proposal = step.edit(review.proposal)
    return { proposal, before: [review.proposal, ...review.before].slice(0, mostUndone), refusal: null }
  } catch (error) {
    if (error instanceof Refusal) return { ...review, refusal: error.message }
    throw error
  }
}

function undone({ proposal, before }: Review): Review {
  const [last = proposal, ...rest] = before
  return { proposal: last, before: rest, refusal: null }
}
