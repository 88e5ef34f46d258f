import { vi } from 'vitest';
import { describeTransport } from './conformance.ts';
import { describeMainFlow } from './main-flow.ts';
import { openIpc } from './open-ipc.ts';

vi.mock('electron', () => import('../mocks/electron.ts'));

describeTransport('ipc', openIpc);
describeMainFlow('ipc', openIpc);
