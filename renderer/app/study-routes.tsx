import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { ScreenLoader } from './screen-loader.tsx';
import { StudyFrame } from './study-frame.tsx';
import { StudyGate } from './study-gate.tsx';

const HomeScreen = lazy(async () => ({
  default: (await import('../features/home/home-screen.tsx')).HomeScreen,
}));
const TranscriptsScreen = lazy(async () => ({
  default: (await import('../features/transcripts/transcripts-screen.tsx')).TranscriptsScreen,
}));
const CodebookScreen = lazy(async () => ({
  default: (await import('../features/codebook/codebook-screen.tsx')).CodebookScreen,
}));
const ThemesScreen = lazy(async () => ({
  default: (await import('../features/themes/themes-screen.tsx')).ThemesScreen,
}));
const StatementsScreen = lazy(async () => ({
  default: (await import('../features/statements/statements-screen.tsx')).StatementsScreen,
}));
const ExplorerScreen = lazy(async () => ({
  default: (await import('../features/explorer/explorer-screen.tsx')).ExplorerScreen,
}));
const MatricesScreen = lazy(async () => ({
  default: (await import('../features/matrix/matrices-screen.tsx')).MatricesScreen,
}));
const DeckScreen = lazy(async () => ({
  default: (await import('../features/deck/deck-screen.tsx')).DeckScreen,
}));
const ParticipantsScreen = lazy(async () => ({
  default: (await import('../features/participants/participants-screen.tsx')).ParticipantsScreen,
}));
const MemosScreen = lazy(async () => ({
  default: (await import('../features/memos/memos-screen.tsx')).MemosScreen,
}));
const HistoryScreen = lazy(async () => ({
  default: (await import('../features/history/history-screen.tsx')).HistoryScreen,
}));
const SearchScreen = lazy(async () => ({
  default: (await import('../features/search/search-screen.tsx')).SearchScreen,
}));
const QueryScreen = lazy(async () => ({
  default: (await import('../features/query/query-screen.tsx')).QueryScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
}));

/** Screens of one open study. Absolute patterns, so that every screen reads its own part of the address. */
export function StudyRoutes() {
  return (
    <StudyGate>
      <StudyFrame>
        <ScreenLoader>
          <Switch>
            <Route path="/study/:handle/transcripts/:documentId?" component={TranscriptsScreen} />
            <Route path="/study/:handle/codebook" component={CodebookScreen} />
            <Route path="/study/:handle/themes/:id?" component={ThemesScreen} />
            <Route path="/study/:handle/statements/:id?" component={StatementsScreen} />
            <Route path="/study/:handle/explorer" component={ExplorerScreen} />
            <Route path="/study/:handle/matrices" component={MatricesScreen} />
            <Route path="/study/:handle/deck" component={DeckScreen} />
            <Route path="/study/:handle/participants" component={ParticipantsScreen} />
            <Route path="/study/:handle/memos/:id?" component={MemosScreen} />
            <Route path="/study/:handle/history" component={HistoryScreen} />
            <Route path="/study/:handle/search" component={SearchScreen} />
            <Route path="/study/:handle/query" component={QueryScreen} />
            <Route path="/study/:handle/settings" component={SettingsScreen} />
            <Route component={HomeScreen} />
          </Switch>
        </ScreenLoader>
      </StudyFrame>
    </StudyGate>
  );
}
