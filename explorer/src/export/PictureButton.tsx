import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Answered } from '../api/ask';
import { home } from '../api/generated/explorer/home';
import { useLanguage, useTexts } from '../i18n/language';
import { browserMeasure, pictureOf, toPng, type Measure, type PictureParts } from './picture';
import { fileName } from './rows';
import { save } from './save';

interface Props {
  title: string;
  /** Draws what the picture shows; the title and the origin are added. */
  draw: (measure: Measure) => Omit<PictureParts, 'title' | 'footer' | 'fonts'>;
}

/** One button for SVG and PNG: the whole picture with its title, legend, version, date and address. */
export function PictureButton({ title, draw }: Props) {
  const texts = useTexts();
  const locale = useLanguage() === 'en' ? 'en' : 'zh-CN';
  const version = useQueryClient().getQueryData<Answered<unknown>>([home.id, {}])?.version ?? null;
  const [isBusy, setBusy] = useState(false);
  const write = async (ending: string) => {
    setBusy(true);
    try {
      const fonts = getComputedStyle(document.body).fontFamily;
      const measure = browserMeasure(fonts);
      const date = new Date().toLocaleDateString(locale);
      const footer = [`${texts.title} · ${texts.version}${texts.colon}${version ?? texts.notRecorded} · ${date}`, decodeURI(location.href)];
      const svg = pictureOf({ ...draw(measure), title, footer, fonts }, measure);
      save(ending === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg), fileName(title, version, ending));
    } finally {
      setBusy(false);
    }
  };
  const items = ['svg', 'png'].map((key) => ({ key, label: key.toUpperCase() }));
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => void write(key) }}>
      <Button loading={isBusy}>{texts.export.picture}</Button>
    </Dropdown>
  );
}
