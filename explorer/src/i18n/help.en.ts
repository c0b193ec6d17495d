import type { helpZh } from './help.zh';

/** The help page in English; see the Chinese one. */
export const helpEn: typeof helpZh = [
  {
    id: 'scores',
    title: 'How to read scores',
    paragraphs: [
      'All scores run from 0 to 1, and a list is in the order of the score that it shows. The bar beside a score shows what ' +
        'it is made of; the parts add up to it.',
      'Severity of a gap: how much is lacking (local supply, concentration, technology, research), multiplied by the ' +
        'structural weight of the segment, which grows with the segments that depend on it. Look first at what is above 0.6; ' +
        'below 0.3 it is enough to watch.',
      'Candidates to close a gap: plans already made, related technology mastered, work in a neighbouring segment, standing ' +
        'in the industry, existing ties to local enterprises.',
      'Partners: research on the technology or a related one, laboratories, existing collaborations, work with peers, ' +
        'strength in the discipline, distance. A high score means that the graph has much evidence; it does not replace due ' +
        'diligence.',
      'Chokepoints: how many technologies rest on it, how many dependency paths cannot avoid it, and whether it is mastered locally.',
      'Scores are for ordering; they are no statistics. Two entries that differ by less than 0.05 are about equal.',
    ],
  },
  {
    id: 'unknown',
    title: '"Not recorded" does not mean "none"',
    paragraphs: [
      '"Not recorded" means that no source says so. The graph holds only what a document or a named expert judgement states; ' +
        'what is not written is not taken for zero.',
      '"Missing" is a finding with evidence: enterprises elsewhere are known to work in the segment, and no local one is known.',
      '"Undecided" means that too little is known to call it a gap or not. The panel of the segment says what to find out.',
      'Every count is a count of what this data set records. "3 enterprises" are three recorded ones, not all that are registered.',
    ],
  },
  {
    id: 'basis',
    title: 'Cited, inferred, expert judgement',
    paragraphs: [
      'Cited: a document says so. "Sources" shows the document, its publisher, the place in it and the day it was checked, ' +
        'and opens the original.',
      'Inferred: the editors read it off a name, an owner or a neighbouring statement of a document that does not state it itself. ' +
        'It is marked as inferred, with the reason.',
      'Scores, gaps and matches are computed from these facts by rules that are written down, and each lists the facts that it rests on.',
      'Expert judgement: common knowledge of the field without a document at hand. Some dependencies between technologies ' +
        'and some supply between segments are of this kind and say so.',
      'The day of the check is when somebody opened the document again and found it so; more than 24 months ago is said in ' +
        'words. A conclusion is as strong as the weakest fact that it rests on.',
    ],
  },
  {
    id: 'mistakes',
    title: 'How to report a mistake',
    paragraphs: [
      '"Report a mistake" stands with the sources of each fact and at the foot of each page. It writes a text with the ' +
        'address, the id of the entry, the version of the data, the fact and its source. You add what is wrong, what is right, ' +
        'and how you know.',
      'Copy the text, or send it by mail to those who keep the data set. The page stores and sends nothing itself.',
      'Corrected data comes as a new version; the page "Data" shows the current one.',
    ],
  },
  {
    id: 'use',
    title: 'Good to know',
    paragraphs: [
      'Filters, tabs and open panels stand in the address: who opens a copied address sees the same.',
      '"Export" writes all rows of the filter with their sources and the version of the data, as Excel or CSV.',
      '"Add to list" puts an enterprise, institute, laboratory, technology or gap on a list of your own. The list and its ' +
        'notes stay in this browser; notes are never part of a shared address.',
    ],
  },
];
