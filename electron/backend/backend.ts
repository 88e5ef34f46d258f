import type { OpenedStudy } from '../../shared/api/app-procedures.ts';
import type { Input } from '../../shared/api/contract.ts';
import type { Settings } from '../../shared/api/settings.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { CallReply, CallRequest } from '../../shared/api/transport.ts';
import type { BlobStore } from '../blobs/blob-store.ts';

/** What the hosts put on the wire: one backend behind every transport. */
export type Backend = {
  /** Never rejects: unknown exceptions are logged with an id and answered as `internal`. */
  call(request: CallRequest): Promise<CallReply>;
  cancel(callId: string): void;
  subscribe(listener: (event: unknown) => void): () => void;
  readonly blobs: BlobStore;
  /** A file chosen by the host (command line, dialog, file association) -> its handle; the file is opened later. */
  handleFor(path: string): string;
  /** A folder chosen by the host as a sentence model -> its handle on the list of models. */
  modelHandleFor(path: string): string;
  /** The current settings, for a host that shows something before the renderer does. */
  settings(): Settings;
  /** Where a handle's study lies, for a host's own dialogs; undefined for unknown handles. */
  pathOf(handle: string): string | undefined;
  /** Closes every study, so that each is one movable file. */
  close(): Promise<void>;
};

/** For a host that was given a path by a person at this machine: the command line. */
export type StudyMaker = {
  /** Makes and opens a study in exactly this file. @throws ApiError name-taken where the file exists, invalid-input */
  createAt(path: string, input: Input<'studies.create'>): OpenedStudy;
};

export type BackendOptions = {
  readonly host: 'desktop' | 'local-host' | 'cli' | 'test';
  /** Folder of settings and the list of known studies. */
  readonly configFolder: string;
  /** Folder where new studies are made. */
  readonly studyFolder: string;
  /** Folders whose folders are sentence models; the first is shown to people. `models` in the settings' folder unless named. */
  readonly modelFolders?: readonly string[];
  readonly systemLanguage: Language;
  readonly initialStudy?: string;
  /** Studies are opened only to be read, without keeping others from writing. */
  readonly readOnly?: boolean;
  readonly now?: () => Date;
  readonly newId?: () => string;
  readonly log?: (entry: {
    readonly level: 'info' | 'error';
    readonly text: string;
    readonly id?: string;
  }) => void;
};
