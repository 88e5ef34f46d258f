import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { invalidateFor } from '../data/invalidate.ts';
import { createQueryClient } from '../data/query-client.ts';
import { PlatformProvider } from '../data/session.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Toasts } from '../ui/toasts.tsx';
import type { Platform } from '../platform/platform.ts';
import { AppCommands } from './app-commands.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { InitialStudy } from './initial-study.tsx';
import { followLinks, hashLocation } from './hash-location.ts';
import { HostBanner } from './host-banner.tsx';
import { LanguageRoot } from './language-root.tsx';
import { paths } from './navigation.ts';
import { listenToKeys, runShortcut } from './shortcuts.ts';
import { StudyRoutes } from './study-routes.tsx';
import { WelcomeRoutes } from './welcome-routes.tsx';

/** The whole page: what every screen stands on, then the screens. */
export function App({ platform }: { readonly platform: Platform }) {
  const [queries] = useState(createQueryClient);
  useEffect(() => listenToKeys(window), []);
  useEffect(() => followLinks(window), []);
  useEffect(() => {
    const unsubscribe = platform.client.subscribe((event) => {
      invalidateFor(queries, event);
      if (event.type === 'menu') runShortcut(event.command);
      if (event.type === 'study.requested') location.hash = paths.home(event.study);
    });
    const stop = platform.connection.onRegained(() => void askEverythingAgain(queries));
    return () => {
      unsubscribe();
      stop();
    };
  }, [platform, queries]);
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queries}>
        <PlatformProvider platform={platform}>
          <LanguageRoot>
            <ErrorBoundary>
              <Router hook={hashLocation}>
                <HostBanner />
                <InitialStudy />
                <AppCommands />
                <Switch>
                  <Route path="/study/:handle/*?" component={StudyRoutes} />
                  <Route component={WelcomeRoutes} />
                </Switch>
              </Router>
            </ErrorBoundary>
            <Toasts />
            <LiveRegion />
          </LanguageRoot>
        </PlatformProvider>
      </QueryClientProvider>
    </CSPProvider>
  );
}

/** A host that came back may have been started anew: the study is opened first, then asked. */
async function askEverythingAgain(queries: QueryClient) {
  await queries.refetchQueries({ queryKey: ['app', 'studies.open'] });
  await queries.invalidateQueries();
}
