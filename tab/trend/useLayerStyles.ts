import { makeStyles, tokens } from '@fluentui/react-components'
import { ragColour } from '../theme.ts'

const ground = tokens.colorNeutralBackground1
const stripes = (angle: string, gap: string) =>
  `repeating-linear-gradient(${angle}, ${ground} 0 2px, transparent 2px ${gap})`

/** Each colour has a pattern of its own, so that columns are read without colour; in forced colours they keep both. */
export const useLayerStyles = makeStyles({
  layer: { boxSizing: 'border-box', forcedColorAdjust: 'none', minHeight: '2px', printColorAdjust: 'exact' },
  red: { backgroundColor: ragColour.red },
  amber: { backgroundColor: ragColour.amber, backgroundImage: stripes('45deg', '8px') },
  none: {
    border: `2px solid ${ragColour.none}`,
    backgroundColor: ground,
  },
  green: {
    backgroundColor: ragColour.green,
    backgroundImage: `radial-gradient(${ground} 1.5px, transparent 1.6px)`,
    backgroundSize: '8px 8px',
  },
  blue: { backgroundColor: ragColour.blue, backgroundImage: stripes('0deg', '7px') },
  complete: { backgroundColor: tokens.colorNeutralForeground3, backgroundImage: stripes('135deg', '5px') },
})
