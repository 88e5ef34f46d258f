import { createContext } from 'react';

/** True where a frame around the charts gives heading, table and menu: a chart then draws itself alone. */
export const BareFigures = createContext(false);
