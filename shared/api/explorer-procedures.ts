import { z } from 'zod';
import type { ExplorerData } from '../analysis/explorer-data.ts';
import type { ExplorerFindings } from '../analysis/explorer-findings.ts';
import { idSchema } from '../domain/ids.ts';
import { languageSchema } from '../domain/language.ts';
import { namedViewSchema } from '../domain/named-view.ts';
import { command, job, none, query } from './procedure.ts';
import { byId, created } from './study-procedures.ts';
import { blobRefSchema } from './transport.ts';

/** Made by our own pure functions; their types are the schemas. */
const explorerDataSchema = z.custom<ExplorerData>();
const explorerFindingsSchema = z.custom<ExplorerFindings>();
const { name, address } = namedViewSchema.shape;

export const explorerProcedures = {
  /** The study in the explorer's columns, without patterns and saturation; filters are worked out by whoever shows it. */
  'explorer.data': query(none, explorerDataSchema),
  /** Patterns and saturation, which may take long in large studies. */
  'explorer.findings': query(none, explorerFindingsSchema),
  /** One page for people without the app: pseudonyms, and quotes of those alone who agreed to be quoted. */
  'explorer.render': job(z.strictObject({ language: languageSchema.optional() }), blobRefSchema),

  'views.list': query(none, z.array(namedViewSchema)),
  'views.add': command(z.strictObject({ name, address }), created),
  'views.rename': command(z.strictObject({ id: idSchema, name }), none),
  'views.remove': command(byId, none),
};
