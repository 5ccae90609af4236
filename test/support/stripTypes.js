// Jest reads TypeScript as the server does: types are blanked out, nothing else is changed, so lines and columns stay true.
import { stripTypeScriptTypes } from 'node:module'

export function process(source) {
  return { code: stripTypeScriptTypes(source, { mode: 'strip' }) }
}
