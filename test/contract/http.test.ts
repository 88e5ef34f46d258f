import { describeTransport } from './conformance.ts';
import { openHttp } from './transports.ts';

describeTransport('http', openHttp);
