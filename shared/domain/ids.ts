import { z } from 'zod';

/** Every stored thing is named by a lower-case UUID, so that copies of a study can later be merged by identity. */
export const idSchema = z.string().min(1).max(64);
export type Id = string;
