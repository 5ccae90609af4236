import schema from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.schema.json' with {
  type: 'json',
}
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'

const ajv = addFormats.default(new Ajv.default({ strict: false, allErrors: true }))
const isValid = ajv.compile(schema)

/** What Microsoft's schema has against a manifest, each with its place; nothing is what one wants to see. */
export function complaintsAbout(manifest: object): string[] {
  if (isValid(manifest)) return []
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
}
