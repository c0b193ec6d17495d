import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { firstViews, type Chunk } from '../firstView';

const chunk = (fileName: string, more: Partial<Chunk> = {}): Chunk => ({
  type: 'chunk',
  fileName,
  code: `console.log('${fileName}')`,
  ...more,
});
const size = (...names: string[]) => names.reduce((sum, name) => sum + gzipSync(`console.log('${name}')`).length, 0);

it('counts each file that a page needs once, the longer language, and nothing that it may ask for later', () => {
  const views = firstViews([
    chunk('index.js', { isEntry: true, imports: ['shared.js'], facadeModuleId: '/explorer/index.html' }),
    chunk('shared.js', { imports: ['index.js'] }),
    chunk('gaps.js', { isDynamicEntry: true, imports: ['shared.js', 'table.js'], facadeModuleId: '/explorer/src/gaps/GapsPage.tsx' }),
    chunk('table.js'),
    chunk('xlsx.js', { isDynamicEntry: true, facadeModuleId: '/node_modules/write-excel-file/index.js' }),
    chunk('zh.js', { isDynamicEntry: true, imports: ['shared.js'], facadeModuleId: '/explorer/src/i18n/zh.ts' }),
    chunk('en.js', { isDynamicEntry: true, facadeModuleId: '/explorer/src/i18n/en.ts', code: '' }),
    { type: 'asset', fileName: 'page.css' },
  ]);
  expect(views).toEqual(
    new Map([
      ['explorer/index.html', size('index.js', 'shared.js', 'zh.js')],
      ['gaps/GapsPage.tsx', size('index.js', 'shared.js', 'gaps.js', 'table.js', 'zh.js')],
    ]),
  );
});
