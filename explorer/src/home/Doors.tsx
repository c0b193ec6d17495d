import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language';

/** Three ways in, one for each audience: a question, and three steps with examples from the data. */
export function Doors() {
  const texts = useTexts();
  const { doors, example } = texts.home;
  const { investment, enterprise, research, links } = texts.guide;
  const technology = { slug: 'photoresist' };
  return (
    <div className="cards doors">
      <Door
        of={doors.gaps}
        steps={investment}
        examples={[
          <Link to="/gaps" search={{ chain: 'integrated-circuits' }}>
            {links.gaps}
          </Link>,
          <Link to="/gaps/$slug" params={{ slug: 'bottleneck:integrated-circuits:photoresist' }}>
            {links.gap}
          </Link>,
          <Link to="/chains/$slug/brief" params={{ slug: 'integrated-circuits' }}>
            {links.brief}
          </Link>,
        ]}
      />
      <Door
        of={doors.partners}
        steps={enterprise}
        examples={[
          <Link to="/partners" search={{ problem: example }}>
            {links.problem}
          </Link>,
          <Link to="/partners" search={{ by: 'enterprise', of: 'enterprise:tfme' }}>
            {links.partners}
          </Link>,
          <Link to="/paths" search={{ from: 'enterprise:tfme', to: 'institution:ntu' }}>
            {links.paths}
          </Link>,
        ]}
      />
      <Door
        of={doors.research}
        steps={research}
        examples={[
          <Link to="/technologies/$slug" params={technology} search={{ view: 'up' }}>
            {links.technology}
          </Link>,
          <Link to="/chokepoints">{links.chokepoints}</Link>,
          <Link to="/key-technologies">{links.keyTechnologies}</Link>,
        ]}
      />
    </div>
  );
}

interface DoorProps {
  of: string[];
  steps: readonly string[];
  /** An example for each step. */
  examples: ReactNode[];
}

function Door({ of: [title, question], steps, examples }: DoorProps) {
  return (
    <section className="card">
      <h2>{title}</h2>
      <p>{question}</p>
      <ol>
        {steps.map((step, index) => (
          <li key={step}>
            {step}
            <div className="small">{examples[index]} →</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
