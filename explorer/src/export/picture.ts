/** Pictures to save: SVG text, on white whatever the page looks like, with title, legend and where it comes from. */

/** The colours of pictures: those of the light page. */
export const ink = {
  text: '#1b2430',
  quiet: '#566272',
  line: '#93a2b4',
  border: '#d8dee6',
  band: '#eef2f6',
  accent: '#0b5cad',
  good: '#1a7a4c',
  calm: '#4b6a8a',
  warn: '#a35c00',
  bad: '#b3261e',
  unknown: '#8a919b',
} as const;

export interface PictureParts {
  title: string;
  legend: readonly { shape: string; colour: string; word: string }[];
  /** What the picture shows, as SVG, with its size. */
  body: string;
  width: number;
  height: number;
  /** Version, date and address, a line each. */
  footer: readonly string[];
  /** The families of fonts, as CSS has them. */
  fonts: string;
}

const margin = 28;

/** The width of a text in pixels. */
export type Measure = (text: string, size: number, isBold: boolean) => number;

/** Measures with these families of fonts, as far as the browser has them. */
export function browserMeasure(fonts: string): Measure {
  const pen = document.createElement('canvas').getContext('2d')!;
  return (text, size, isBold) => {
    pen.font = `${isBold ? '600' : '400'} ${size}px ${fonts}`;
    return pen.measureText(text).width;
  };
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function textAt(x: number, y: number, text: string, { size = 12, colour = ink.text as string, isBold = false } = {}): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${isBold ? ' font-weight="600"' : ''}>${escaped(text)}</text>`;
}

/**
 * Breaks a text into lines that fit a width: between words, and between any two Chinese characters. The last line ends with … where text
 * is left.
 */
export function wrapped(text: string, width: number, most: number, fits: (line: string) => number): string[] {
  const pieces = text.match(/\p{Script=Han}[，、。；：）】”]?|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line && fits((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim()) lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (last && fits(`${last}…`) > width) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** The whole picture as an SVG file. */
export function pictureOf({ title, legend, body, width, height, footer, fonts }: PictureParts, measure: Measure): string {
  const top = margin + 30 + (legend.length > 0 ? 30 : 10);
  let x = margin;
  const marks = legend.map(({ shape, colour, word }) => {
    const at = x;
    x += 16 + measure(word, 13, false) + 22;
    return textAt(at, margin + 48, shape, { size: 13, colour }) + textAt(at + 16, margin + 48, word, { size: 13, colour: ink.quiet });
  });
  const full = { width: Math.max(width + 2 * margin, x), height: top + height + 16 + footer.length * 18 + margin };
  const notes = footer.map((line, index) => textAt(margin, top + height + 28 + index * 18, line, { colour: ink.quiet }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${full.width}" height="${full.height}"`,
    `  viewBox="0 0 ${full.width} ${full.height}" font-family="${escaped(fonts)}">`,
    `<title>${escaped(title)}</title>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    textAt(margin, margin + 18, title, { size: 22, isBold: true }),
    ...marks,
    `<g transform="translate(${margin} ${top})">${body}</g>`,
    ...notes,
    '</svg>',
  ].join('\n');
}

/** The picture as PNG, twice as fine as the screen; once where it would be larger than browsers draw. */
export async function toPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.max(image.width, image.height) * 2 > 12_000 ? 1 : 2;
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width * scale, height: image.height * scale });
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser could not draw the picture.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
