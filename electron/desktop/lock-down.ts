import { app, session, type WebContents } from 'electron';
import { isAppUrl, mayHave, mayLoad } from './guards.ts';

/** Keeps every page, also ones nobody meant to open, inside the app. The decisions are in guards.ts. */
export function lockDown(): void {
  app.on('web-contents-created', (_, contents) => keepInside(contents));
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_, permission, answer, { requestingUrl }) =>
    answer(mayHave(permission, requestingUrl)),
  );
  defaultSession.setPermissionCheckHandler((_, permission, origin) => mayHave(permission, origin));
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
}

function keepInside(contents: WebContents): void {
  contents.on('will-frame-navigate', (details) => {
    const allowed = details.isMainFrame ? isAppUrl(details.url) : mayLoad(details.url);
    if (!allowed) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
