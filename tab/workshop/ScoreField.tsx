import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { type Scale, sayOf, scoresOf } from '../../domain/scale.ts'
import type { ElementNow } from '../../domain/views/workshopPage.ts'
import type { ElementDraft } from '../../domain/workshop.ts'

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  last: { color: tokens.colorNeutralForeground2 },
})

type Props = {
  element: ElementNow
  scale: Scale | null
  decision: ElementDraft['decision']
  decide: (decision: ElementDraft['decision']) => void
  disabled: boolean
}

/** The score that was agreed, each step in words; or that there is none to record. */
export function ScoreField({ element: { levels, last, target }, scale, decision, decide, disabled }: Props) {
  const styles = useStyles()
  const id = useId()
  const value = decision.is === 'scored' ? String(decision.score) : decision.is
  const before = last ? `Last time: ${sayOf(last.score, scale)}.` : 'It was never assessed.'
  return (
    <div>
      <h3 id={id} className={styles.heading}>
        Score
      </h3>
      <Text
        className={styles.last}
      >{`${before}${target === null ? '' : ` Target: ${sayOf(target, scale)}.`}`}</Text>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        disabled={disabled}
        onChange={(_, { value: said }) =>
          decide(said === 'not recorded' ? { is: said } : { is: 'scored', score: Number(said) })
        }
      >
        {scoresOf(scale).map((score, step) => {
          const level = levels[step] ?? scale?.levels[step]
          return <Radio key={score} value={String(score)} label={level ? `${score}: ${level}` : `${score}`} />
        })}
        <Radio value="not recorded" label="Not recorded: no score was agreed" />
      </RadioGroup>
    </div>
  )
}
