import { describeTransport } from './conformance.ts';
import { openMemory } from './transports.ts';

describeTransport('memory', openMemory);
