import { join } from 'node:path';
import { settingsSchema, type Settings } from '../../shared/api/settings.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

export type SettingsFile = { get(): Settings; set(change: Partial<Settings>): Settings };

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  textSize: 100,
  coder: '',
  sentenceModel: null,
  keys: {},
};

/** @param folder null: kept in memory only */
export function createSettingsFile(folder: string | null): SettingsFile {
  const file = folder === null ? null : join(folder, 'settings.json');
  let settings = file === null ? defaultSettings : readSettings(file);
  return {
    get: () => settings,
    set(change) {
      settings = settingsSchema.parse({ ...settings, ...change });
      if (file !== null) writeJsonFile(file, settings);
      return settings;
    },
  };
}

function readSettings(file: string): Settings {
  return { ...defaultSettings, ...readJsonFile(file, settingsSchema.partial().catch({}), {}) };
}
