import type { ReportKind } from '@xingcheng/shared/codes/report-kind';
import type { ReportRecipient } from '@xingcheng/shared/codes/report-recipient';
import type { Keys } from '../../platform/crypto/keys.js';
import type { ReportField } from './report-rules.data.js';

export interface ReportMessage {
  /** The same for every try: a gateway that was reached already answers as it did, and nothing arrives twice. */
  id: string;
  kind: ReportKind;
  recipient: ReportRecipient;
  recipientOrganisation: string;
  /** Document and article by which it is sent. */
  basis: string;
  ruleVersion: string;
  /** The report that this one corrects or takes back; null for a first one. */
  replaces: string | null;
  content: Partial<Record<ReportField, string | null>>;
}

/** How a report leaves the house. An adapter for a city's own exchange is another object of this shape. */
export interface ReportGateway {
  name: string;
  /** Safe to call again with the same message. Throws when it cannot be reached. Answers with a receipt where one comes at once. */
  deliver(message: ReportMessage, keys: Keys): Promise<{ receiptNumber: string | null }>;
}

const nowhere: ReportGateway = {
  name: 'none',
  deliver: () => Promise.reject(new Error('No gateway for reports is set up.')),
};

let chosen: ReportGateway = nowhere;

/** Chosen once where the house is put together, and by tests. */
export function chooseReportGateway(gateway: ReportGateway | null): void {
  chosen = gateway ?? nowhere;
}

export const reportGateway = (): ReportGateway => chosen;
