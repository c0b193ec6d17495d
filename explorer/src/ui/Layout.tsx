import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { ConfigProvider, theme, type ThemeConfig } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { lazy, Suspense, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useVersion } from '../api/dataSet';
import { part } from '../api/part';
import { LanguageProvider, rememberLanguage, rememberedLanguage, useLanguage, useTexts, type Language } from '../i18n/language';
import { useOwnList } from '../list/ownList';
import { AddressReader } from './AddressReader';
import { Away } from './Away';
import { NewerVersion } from './NewerVersion';
import { ReportMistake } from './ReportMistake';
import { CloseIcon, DownIcon, NoteIcon } from './icons';
import './page.css';

// The frame is there before the box with its suggestions is.
const SearchBox = lazy(() => part(() => import('../search/SearchBox')).then((module) => ({ default: module.SearchBox })));

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the system asks for something now. */
function useWish(wish: MediaQueryList): boolean {
  return useSyncExternalStore(
    (changed) => {
      wish.addEventListener('change', changed);
      return () => wish.removeEventListener('change', changed);
    },
    () => wish.matches,
  );
}

// One object for all renderings: with a new one the design system renders everything that it drew again.
const button = { autoInsertSpace: false };
const select = { suffixIcon: <DownIcon />, removeIcon: <CloseIcon /> };
const dialog = { closeIcon: <CloseIcon /> };
const alert = { infoIcon: <NoteIcon />, warningIcon: <NoteIcon />, errorIcon: <NoteIcon /> };

/** Colours and sizes of the design system. */
function lookOf(isDark: boolean, isStill: boolean): ThemeConfig {
  const accent = isDark ? '#6db3f8' : '#0b5cad';
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: '#0b5cad',
      colorTextPlaceholder: isDark ? '#a3adba' : '#566272',
      fontFamily: 'inherit',
      fontSize: 15,
      borderRadius: 6,
      // Without it, components would wait for the end of animations that the style sheet takes away.
      motion: !isStill,
    },
    components: { Tabs: { itemSelectedColor: accent, itemHoverColor: accent, itemActiveColor: accent, inkBarColor: accent } },
  };
}

/** The frame of every page. The language is that of the address, else the remembered one. */
export function Layout({ asked }: { asked: Language | undefined }) {
  const language = asked ?? rememberedLanguage();
  const isDark = useWish(dark);
  const isStill = useWish(still);
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    rememberLanguage(language);
  }, [language]);
  const look = useMemo(() => lookOf(isDark, isStill), [isDark, isStill]);
  return (
    <ConfigProvider
      locale={language === 'en' ? en : zh}
      button={button}
      select={select}
      alert={alert}
      drawer={dialog}
      modal={dialog}
      theme={look}
    >
      <LanguageProvider language={language}>
        <Frame />
      </LanguageProvider>
    </ConfigProvider>
  );
}

function Frame() {
  const texts = useTexts();
  const main = useRef<HTMLElement>(null);
  // While the code of the next page is fetched, the page before it still stands there.
  const isLeaving = useRouterState({ select: ({ isLoading }) => isLoading });
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {texts.skip}
      </button>
      <Header />
      <NewerVersion />
      <Away />
      <main className="main" ref={main} tabIndex={-1} aria-busy={isLeaving}>
        <Suspense fallback={<p role="status" aria-busy>{texts.loading}…</p>}>
          <AddressReader>
            <Outlet />
          </AddressReader>
        </Suspense>
      </main>
      <Footer />
    </>
  );
}

function Header() {
  const texts = useTexts();
  const active = { activeProps: { className: 'active' } };
  return (
    <header className="header">
      <Link to="/" className="brand">
        {texts.title}
      </Link>
      <nav aria-label={texts.navigation}>
        <Link to="/gaps" {...active}>
          {texts.nav.gaps}
        </Link>
        <Link to="/targets" {...active}>
          {texts.navMore.targets}
        </Link>
        <Link to="/partners" {...active}>
          {texts.nav.partners}
        </Link>
        <Link to="/chokepoints" {...active}>
          {texts.nav.chokepoints}
        </Link>
        <Link to="/key-technologies" {...active}>
          {texts.navMore.keyTechnologies}
        </Link>
        <Link to="/counties" {...active}>
          {texts.navMore.counties}
        </Link>
        <Link to="/data" {...active}>
          {texts.nav.data}
        </Link>
        <Link to="/help" {...active}>
          {texts.help.title}
        </Link>
      </nav>
      <div className="search">
        <Suspense fallback={<input className="searchsoon" disabled placeholder={texts.search.label} aria-label={texts.search.label} />}>
          <SearchBox />
        </Suspense>
      </div>
      <ListLink />
      <LanguageSwitch />
    </header>
  );
}

function ListLink() {
  const texts = useTexts().list;
  const { ids } = useOwnList();
  return (
    <Link to="/list" search={ids.length > 0 ? { ids: ids.join() } : {}}>
      {texts.title}
      {ids.length > 0 && ` ${ids.length}`}
    </Link>
  );
}

function LanguageSwitch() {
  const texts = useTexts();
  const other: Language = useLanguage() === 'en' ? 'zh' : 'en';
  const navigate = useNavigate();
  const change = () => void navigate({ to: '.', search: (search: object) => ({ ...search, lang: other }), replace: true });
  return (
    <button type="button" className="linkish" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={change}>
      {texts.otherLanguage}
    </button>
  );
}

function Footer() {
  const texts = useTexts();
  const version = useVersion();
  return (
    <footer className="footer">
      <div>
        <div>
          {texts.countsNote} {texts.scoresNote} {texts.unknownNote}
        </div>
        <div className="row">
          <span>{texts.licence}</span>
          <span>
            {texts.version}{texts.colon}
            {version ?? '…'}
          </span>
          <Link to="/sources">{texts.sourceList.title}</Link>
          <ReportMistake fact={() => null} />
        </div>
      </div>
    </footer>
  );
}
