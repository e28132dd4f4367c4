import type { NodeView } from '@chokepoint/console-service/contract';
import { BASIS_MARKS } from '../../components/sourced.js';
import classes from './node-brief.module.css';
import { briefNumbers, footnotesOf } from './node-export.js';
import { nodeTexts } from './node-texts.js';

const MOST_NOTES = 8;
const texts = nodeTexts.briefPage;

/** Key numbers with the marks of their basis, and their sources as footnotes. */
export function BriefNumbers({ node }: { readonly node: NodeView }) {
  const numbers = briefNumbers(node);
  const { marks, notes } = footnotesOf(numbers.map(({ number }) => number));
  return (
    <>
      <section>
        <h2 className={classes['heading']}>
          {texts.key} <span className={classes['legend']}>{nodeTexts.numbers.legend}</span>
        </h2>
        <dl className={classes['numbers']}>
          {numbers.map(({ label, text, number }, place) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {text} {BASIS_MARKS[number.basis]}
                {marks[place] !== undefined && <sup>{marks[place]}</sup>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {notes.length > 0 && (
        <section>
          <h2 className={classes['heading']}>{texts.sources}</h2>
          <ol className={classes['notes']}>
            {notes.slice(0, MOST_NOTES).map(({ mark, text }) => (
              <li key={mark}>{text}</li>
            ))}
          </ol>
          {notes.length > MOST_NOTES && <p className={classes['small']}>{texts.moreSources(notes.length - MOST_NOTES)}</p>}
        </section>
      )}
    </>
  );
}
