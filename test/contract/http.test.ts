import { describeTransport } from './conformance.ts';
import { describeMainFlow } from './main-flow.ts';
import { openHttp } from './transports.ts';

describeTransport('http', openHttp);
describeMainFlow('http', openHttp);
