import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isPassing } from './api/ask';
import { loadLanguage, rememberedLanguage } from './i18n/language';
import { router } from './router';

function firstLanguage() {
  const asked = new URLSearchParams(location.search).get('lang');
  return asked === 'en' || asked === 'zh' ? asked : rememberedLanguage();
}

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * 60 * 1000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => isPassing(error) && failures < 5,
    },
  },
});

// At once, not after the first rendering asks for it.
void loadLanguage(firstLanguage());

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
