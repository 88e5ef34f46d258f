import type { Output } from '../../../shared/api/contract.ts';

export type ListedParticipant = Output<'participants.list'>[number];
