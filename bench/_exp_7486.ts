import { run } from '../bench/themes.ts';
console.table(await run());
