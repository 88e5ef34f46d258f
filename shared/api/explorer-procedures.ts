import { z } from 'zod';
import type { ExplorerData } from '../analysis/explorer-data.ts';
import { idSchema } from '../domain/ids.ts';
import { languageSchema } from '../domain/language.ts';
import { namedViewSchema } from '../domain/named-view.ts';
import { command, job, none, query } from './procedure.ts';
import { byId, created } from './study-procedures.ts';
import { blobRefSchema } from './transport.ts';

/** Made by our own pure function; its type is the schema. */
const explorerDataSchema = z.custom<ExplorerData>();
const { name, address } = namedViewSchema.shape;

export const explorerProcedures = {
  /**
   * The study in the explorer's columns; filters are worked out by whoever shows it. `whole`: with patterns and saturation,
   * which may take long in large studies.
   */
  'explorer.data': query(z.strictObject({ whole: z.boolean() }), explorerDataSchema),
  /** One page for people without the app: pseudonyms, and quotes of those alone who agreed to be quoted. */
  'explorer.render': job(z.strictObject({ language: languageSchema.optional() }), blobRefSchema),

  'views.list': query(none, z.array(namedViewSchema)),
  'views.add': command(z.strictObject({ name, address }), created),
  'views.rename': command(z.strictObject({ id: idSchema, name }), none),
  'views.remove': command(byId, none),
};
