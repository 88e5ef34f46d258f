import { createContext, use, type ReactNode } from 'react';
import type { OpenedStudy } from '../../shared/api/app-procedures.ts';
import type { Client } from '../../shared/api/client.ts';
import type { Connection } from '../platform/connection.ts';
import type { Files } from '../platform/files.ts';
import type { Platform } from '../platform/platform.ts';

const PlatformContext = createContext<Platform | undefined>(undefined);
const StudyContext = createContext<OpenedStudy | undefined>(undefined);

export function PlatformProvider(props: { readonly platform: Platform; readonly children: ReactNode }) {
  return <PlatformContext value={props.platform}>{props.children}</PlatformContext>;
}

export function StudyProvider(props: { readonly opened: OpenedStudy; readonly children: ReactNode }) {
  return <StudyContext value={props.opened}>{props.children}</StudyContext>;
}

function usePlatform(): Platform {
  const platform = use(PlatformContext);
  if (!platform) throw new Error('no PlatformProvider above');
  return platform;
}

export function useClient(): Client {
  return usePlatform().client;
}

/** Picking, dropping and saving files. */
export function useFiles(): Files {
  return usePlatform().files;
}

export function useConnection(): Connection {
  return usePlatform().connection;
}

export function useHost(): Platform['host'] {
  return usePlatform().host;
}

/** Handle of the study this part of the page shows. */
export function useHandle(): string {
  const opened = use(StudyContext);
  if (!opened) throw new Error('no study is open here');
  return opened.handle;
}

/** The same, where there may be none (commands of the application itself). */
export function useOptionalHandle(): string | undefined {
  return use(StudyContext)?.handle;
}

/** True where the study's file is held by another program: nothing may be changed. */
export function useReadOnly(): boolean {
  return use(StudyContext)?.readOnly ?? false;
}

export function useHeldBy(): string | null {
  return use(StudyContext)?.heldBy ?? null;
}
