import { describeTransport } from './conformance.ts';
import { describeMainFlow } from './main-flow.ts';
import { openMemory } from './transports.ts';

describeTransport('memory', openMemory);
describeMainFlow('memory', openMemory);
