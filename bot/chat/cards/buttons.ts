import type { IExecuteAction } from '@microsoft/teams.cards'

type Style = { style?: 'positive' | 'destructive'; mode?: 'primary' | 'secondary' }

/**
 * A button that does something. Phones are reported not to know `Action.Execute`: the same as `Action.Submit` stands behind it, with
 * the verb in its data, and both are one press to the bot. Its data says what was meant; who may is asked again when it is pressed.
 */
export function button(
  title: string,
  verb: string,
  data: object = {},
  { style, mode }: Style = {},
): IExecuteAction {
  const look = { title, ...(style && { style }), ...(mode && { mode }) }
  return {
    type: 'Action.Execute',
    ...look,
    verb,
    data,
    fallback: { type: 'Action.Submit', ...look, data: { ...data, verb } },
  }
}

/** A button that says something, as if it were typed. */
export function sayButton(title: string, text: string): IExecuteAction {
  return button(title, 'say', { text })
}
