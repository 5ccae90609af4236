import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  names: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(15rem, 100%), 1fr))' },
})

type Props = {
  people: string[]
  agencies: string[]
  agreedBy: string[]
  agree: (names: string[]) => void
  disabled: boolean
}

/** Who agreed the score: people and agencies of the board. */
export function AgreedField({ people, agencies, agreedBy, agree, disabled }: Props) {
  const styles = useStyles()
  const id = useId()
  return (
    <div>
      <h3 id={id} className={styles.heading}>
        Who agreed?
      </h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere. */}
      <div role="group" aria-labelledby={id} className={styles.names}>
        {[...agencies, ...people].map(name => (
          <Checkbox
            key={name}
            label={name}
            disabled={disabled}
            checked={agreedBy.includes(name)}
            onChange={(_, { checked }) =>
              agree(checked ? [...agreedBy, name] : agreedBy.filter(each => each !== name))
            }
          />
        ))}
      </div>
    </div>
  )
}
