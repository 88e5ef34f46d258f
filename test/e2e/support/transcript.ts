import type { OpenDocument } from '../../../shared/api/study-procedures.ts';
import type { SpeakerRole } from '../../../shared/domain/transcript.ts';
import type { HostProcess } from './host.ts';

/** A study with one transcript of this text, made through the host. */
export async function studyOf(
  host: HostProcess,
  args: {
    readonly name: string;
    readonly text: string;
    /** Where the text came from, if its ending says how it is read. */
    readonly fileName?: string;
    readonly roles?: Readonly<Record<string, SpeakerRole>>;
  },
): Promise<{ readonly study: string; readonly documentId: string }> {
  const created = (await host.call('studies.create', {
    name: args.name,
    language: 'en',
    starterCodebook: false,
  })) as { handle: string };
  const { fileName = `${args.name}.txt` } = args;
  const put = await fetch(`${host.origin}/api/blobs?name=${encodeURIComponent(fileName)}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${host.token}`, origin: host.origin },
    body: args.text,
  });
  const { blobId } = (await put.json()) as { blobId: string };
  const file = { fileName, blobId, ...(args.roles === undefined ? {} : { roles: args.roles }) };
  const done = (await host.call('import.commit', { files: [file] }, created.handle)) as {
    imported: { documentId: string }[];
  };
  const documentId = done.imported[0]?.documentId;
  if (documentId === undefined) throw new Error(`${args.name} was not imported`);
  return { study: created.handle, documentId };
}

export async function openDocument(
  host: HostProcess,
  { study, documentId }: { readonly study: string; readonly documentId: string },
): Promise<OpenDocument> {
  return (await host.call('documents.get', { id: documentId }, study)) as OpenDocument;
}
