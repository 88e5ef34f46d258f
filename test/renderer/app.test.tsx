// @vitest-environment jsdom
import { randomUUID } from 'node:crypto';
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryTransport } from '../../electron/backend/memory-transport.ts';
import { App } from '../../renderer/app/app.tsx';
import { createConnection } from '../../renderer/platform/connection.ts';
import { createFiles } from '../../renderer/platform/files.ts';
import { createClient } from '../../shared/api/client.ts';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

let study: TestStudy;

beforeAll(() => {
  // A machine with much else to do is slow, not wrong.
  configure({ asyncUtilTimeout: 10_000 });
  // What jsdom lacks of a browser.
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.getAnimations = () => [];
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

beforeEach(async () => {
  study = await openTestStudy({ starterCodebook: false });
});
afterEach(async () => {
  cleanup();
  localStorage.clear();
  await study.close();
});

function show(path: string) {
  location.hash = path;
  const client = createClient(createMemoryTransport(study.backend), randomUUID);
  const connection = createConnection();
  render(<App platform={{ host: 'browser', client, connection, files: createFiles(client, undefined) }} />);
  return { connection };
}

describe('the application', () => {
  it('lists the studies of this machine at the door and opens one', async () => {
    show('/');
    const link = await screen.findByRole('link', { name: /Test study/ });
    expect(link.getAttribute('href')).toBe(`#/study/${study.handle}`);
    location.hash = `/study/${study.handle}`;
    await screen.findByRole('heading', { name: 'Test study', level: 1 });
  });

  it('tells an empty study’s owner one next act: to import', async () => {
    show(`/study/${study.handle}`);
    const next = await screen.findByRole('region', { name: 'Import your first transcripts' });
    within(next).getByRole('button', { name: /Import transcripts/ });
  });

  it('says what just happened and takes it back by key', async () => {
    await study.call('participants.add', { name: 'Hana' });
    show(`/study/${study.handle}/participants`);
    const pseudonym = await screen.findByLabelText('Pseudonym of Hana');
    const before = await study.call('participants.list', {});
    fireEvent.change(pseudonym, { target: { value: 'Aki' } });
    fireEvent.blur(pseudonym);
    await screen.findByText('Changed the participant Hana');
    expect(await study.call('participants.list', {})).toMatchObject([{ pseudonym: 'Aki' }]);

    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await screen.findByText('Undone: Changed the participant Hana');
    expect(await study.call('participants.list', {})).toEqual(before);
  });

  it('lists every act as a sentence', async () => {
    await study.call('participants.add', { name: 'Hana' });
    await study.call('codes.add', { name: 'lighter', kind: 'sensation', parentId: null });
    const labels = (await study.call('history.list', { limit: 10 })).map(({ label }) => label.key);
    expect(labels.slice(0, 2)).toEqual(['codes.add', 'participants.add']);
    show(`/study/${study.handle}/history`);
    await screen.findByRole('heading', { name: 'History' });
    await screen.findByText('Added the code “lighter”', { selector: 'footer *' });
  });

  it('changes its language at once when the setting is changed', async () => {
    show('/settings');
    fireEvent.click(await screen.findByLabelText('日本語'));
    await screen.findByRole('heading', { name: '設定' });
    expect(document.documentElement.lang).toBe('ja');
  });

  it('shows that the host is lost, and no more when it is back', async () => {
    const { connection } = show('/');
    await screen.findByRole('link', { name: /Test study/ });
    connection.set('lost');
    await screen.findByText(/Hara does not answer/);
    connection.set('connected');
    await screen.findByRole('link', { name: /Test study/ });
    expect(screen.queryByText(/Hara does not answer/)).toBeNull();
  });

  it('says that a study could not be opened, and where to go', async () => {
    show('/study/unknown');
    await screen.findByText('This study could not be opened');
    fireEvent.click(screen.getByRole('button', { name: 'To all studies' }));
    await screen.findByRole('link', { name: /Test study/ });
  });
});
