import { z } from 'zod'
import { plainText } from '../../domain/chat/plainText.ts'
import { parseReference } from '../../domain/item.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Answer } from './port.ts'
import type { Turn } from './turn.ts'

/** One thing a button can mean, and what is answered. */
export type Verb = {
  verb: string
  /** Refused, code `not valid`, where the button's data, or what was filled in, is not what it must be. */
  press: (turn: Turn, data: unknown) => Promise<Answer>
}

/** A verb with the shape of its data: nothing else reaches it. */
export function verb<S extends z.ZodType>(
  name: string,
  shape: S,
  press: (turn: Turn, data: z.infer<S>) => Promise<Answer>,
): Verb {
  return {
    verb: name,
    press: async (turn, data) => {
      const parsed = shape.safeParse(data)
      if (!parsed.success) throw new Refusal('not valid', sentenceOf(parsed.error.issues[0]))
      return press(turn, parsed.data)
    },
  }
}

/** A sentence that a shape has for people; where it has none, the card itself is at fault. */
function sentenceOf(issue: z.core.$ZodIssue | undefined): string {
  return issue && 'params' in issue && issue.params?.forPeople
    ? issue.message
    : 'This card is too old to be understood, or was changed on its way. Nothing is noted.'
}

const longestWords = 2000
const tooLong = { message: `Please say it in 2,000 characters or fewer.`, params: { forPeople: true } }

/** What was typed into a card. Left empty, it is empty. */
export const Words = z
  .string()
  .refine(words => words.length <= longestWords, tooLong)
  .transform(plainText)
  .nullish()
  .transform(words => words ?? '')

/** `A12`; ids of items are not taken, for no card shows one. */
export const Reference = z
  .string()
  .max(40)
  .transform((words, context) => {
    const reference = parseReference(words)
    if (!reference) context.addIssue({ code: 'custom', message: 'no reference' })
    return reference ?? ''
  })

/** The version that the card showed. */
export const Seen = z.int32().min(1)
export const Confirmed = z.boolean().optional().catch(undefined)

const noPercentage = {
  message: 'A percentage is a whole number from 0 to 100. Nothing is noted.',
  params: { forPeople: true },
}

/** Teams sends what stands in a number field as a number or as text; empty is null. */
export const Percent = z
  .union([z.number(), z.string().max(20)])
  .nullish()
  .transform(given => (given === '' || given == null ? null : Number(given)))
  .refine(
    percent => percent === null || (Number.isInteger(percent) && percent >= 0 && percent <= 100),
    noPercentage,
  )
