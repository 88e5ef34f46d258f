import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { createPlatform } from '../platform/platform.ts';
import { App } from './app.tsx';
import { loadJapaneseFonts } from './japanese-fonts.ts';
import { applyLook, rememberedLook } from './look.ts';

// Schemas are otherwise compiled with `new Function`, which the content security policy forbids.
config({ jitless: true });
applyLook(rememberedLook());
loadJapaneseFonts();

const root = document.querySelector('#root');
if (root) createRoot(root).render(<App platform={createPlatform()} />);
