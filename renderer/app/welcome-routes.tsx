import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { ScreenLoader } from './screen-loader.tsx';
import { PlainFrame } from './plain-frame.tsx';

const WelcomeScreen = lazy(async () => ({
  default: (await import('../features/welcome/welcome-screen.tsx')).WelcomeScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
}));

/** Screens without an open study. */
export function WelcomeRoutes() {
  return (
    <PlainFrame>
      <ScreenLoader>
        <Switch>
          <Route path="/settings" component={SettingsScreen} />
          <Route component={WelcomeScreen} />
        </Switch>
      </ScreenLoader>
    </PlainFrame>
  );
}
