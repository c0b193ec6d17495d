import { useAnswer } from '../api/ask';
import { technologyNeighbours } from '../api/generated/explorer/technology-neighbours';
import { useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { People } from './People';

/** The enterprises that need a technology. */
export function NeededBy({ id }: { id: string }) {
  const texts = useTexts().dependencies;
  const answer = useAnswer(technologyNeighbours, { technologyId: id });
  return (
    <Answer of={answer}>
      {({ technology }) => technology && <People title={texts.neededBy} of={technology.neededBy} detail={() => []} />}
    </Answer>
  );
}
