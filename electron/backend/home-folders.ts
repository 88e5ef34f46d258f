import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../shared/domain/language.ts';

export type HomeFolders = {
  /** Settings, list of known studies, window position. */
  readonly configFolder: string;
  /** Where new studies are made. */
  readonly studyFolder: string;
  /** Folders whose folders are sentence models; the first is the one shown to people. */
  readonly modelFolders: readonly string[];
};

type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
};

/**
 * Where things are kept, the same for every host. `HARA_HOME` puts all of it into one folder; `HARA_MODELS` names one more
 * folder of sentence models.
 */
export function homeFolders(
  machine: Machine = { env: process.env, platform: process.platform, home: homedir() },
): HomeFolders {
  const { env, home } = machine;
  const folders = env.HARA_HOME
    ? { configFolder: env.HARA_HOME, studyFolder: join(env.HARA_HOME, 'studies') }
    : { configFolder: join(configRoot(machine), 'Hara'), studyFolder: join(home, 'Documents', 'Hara') };
  const modelFolders = [join(folders.configFolder, 'models'), ...(env.HARA_MODELS ? [env.HARA_MODELS] : [])];
  return { ...folders, modelFolders };
}

function configRoot({ env, platform, home }: Machine): string {
  if (platform === 'win32') return env.APPDATA ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME ?? join(home, '.config');
}

/** The nearest language that Hara speaks. @param locale BCP 47, for example `ja-JP` */
export function languageOf(locale: string): Language {
  return /^ja\b/i.test(locale) ? 'ja' : 'en';
}

/** The system's language; an empty or `C` locale counts as English. */
export function systemLanguage(): Language {
  return languageOf(Intl.DateTimeFormat().resolvedOptions().locale);
}
