import { app, dialog } from 'electron';
import { languageOf, homeFolders } from '../backend/home-folders.ts';
import { createBackend } from '../backend/create-backend.ts';
import { problemLog } from '../backend/problem-log.ts';
import { resourceFolder } from '../backend/resource-folder.ts';
import { declareAppScheme } from './app-protocol.ts';
import { startDesktop } from './desktop-app.ts';
import { studyInArguments } from './study-argument.ts';

const { configFolder, studyFolder, modelFolders } = homeFolders();
app.setPath('userData', configFolder);
app.enableSandbox();
declareAppScheme();

if (app.requestSingleInstanceLock()) {
  // macOS may ask for a file before the app is ready.
  let early = studyInArguments(process.argv, process.cwd());
  const keepEarly = (event: { preventDefault(): void }, path: string) => {
    event.preventDefault();
    early = path;
  };
  app.on('open-file', keepEarly);
  void app.whenReady().then(() => {
    app.off('open-file', keepEarly);
    try {
      startDesktop({
        backend: createBackend({
          host: 'desktop',
          configFolder,
          studyFolder,
          modelFolders,
          systemLanguage: languageOf(app.getLocale()),
          log: problemLog(configFolder),
        }),
        configFolder,
        rendererFolder: resourceFolder('dist/renderer'),
        preload: resourceFolder('dist/electron/preload.cjs'),
        firstStudy: early,
      });
    } catch (error) {
      dialog.showErrorBox('Hara', error instanceof Error ? error.message : String(error));
      app.exit(1);
    }
  });
} else {
  app.quit(); // the running Hara gets this one's arguments
}
