import { describe, expect, it } from 'vitest';
import { pictureOf, wrapped } from './picture';

const measure = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 12 : 6), 0);

describe('lines of a text', () => {
  it('break between words', () =>
    expect(wrapped('Special steels for bearings', 90, 3, measure)).toEqual(['Special steels', 'for bearings']));
  it('break between Chinese characters, and keep a comma at the end of its line', () => {
    expect(wrapped('轴承钢、汽车钢、轨道钢', 48, 3, measure)).toEqual(['轴承钢、', '汽车钢、', '轨道钢']);
  });
  it('say that text is left', () => {
    const lines = wrapped('特种钢材轴承钢汽车钢轨道钢', 60, 2, measure);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(60);
  });
});

it('holds title, legend and origin, on white, and never lets a name become markup', () => {
  const picture = pictureOf(
    {
      title: 'A <b> & "c"',
      legend: [{ shape: '◆', colour: '#1a7a4c', word: '强' }],
      body: '<g/>',
      width: 100,
      height: 50,
      footer: ['1-abc', '2026-11-28'],
      fonts: '"Segoe UI", Arial',
    },
    measure,
  );
  expect(picture).toContain('A &lt;b&gt; &amp; &quot;c&quot;');
  expect(picture).toContain('font-family="&quot;Segoe UI&quot;, Arial"');
  for (const part of ['fill="#ffffff"', '◆', '强', '1-abc', '2026-11-28']) expect(picture).toContain(part);
});
