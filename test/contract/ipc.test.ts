import { vi } from 'vitest';
import { describeTransport } from './conformance.ts';
import { openIpc } from './open-ipc.ts';

vi.mock('electron', () => import('../mocks/electron.ts'));

describeTransport('ipc', openIpc);
