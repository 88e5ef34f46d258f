import { electronBinary, fetchElectron } from './electron-binary.ts';

// `npm run get-desktop`: fetches Electron's binary, for people behind a slow line or a proxy.
const binary = electronBinary() ?? (await fetchElectron(15 * 60_000));
console.log(
  binary ? `Electron is at ${binary}. "npm start" now opens the desktop app.` : 'Electron is not here.',
);
process.exitCode = binary ? 0 : 1;
