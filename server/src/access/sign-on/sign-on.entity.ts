import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../../platform/db/base-properties.js';
import { Account } from '../account.entity.js';

/** Whom an identity provider means by a subject. Written by the security administrator; what the provider claims beyond it gives no right. */
const IdentityLinkSchema = defineEntity({
  name: 'IdentityLink',
  uniques: [{ properties: ['issuer', 'subject'] }],
  properties: {
    ...baseProperties,
    account: () => p.oneToOne(Account).owner(),
    issuer: p.string().length(200),
    subject: p.string().length(255),
  },
});
export class IdentityLink extends IdentityLinkSchema.class {}
IdentityLinkSchema.setClass(IdentityLink);

/** Somebody who was sent to the provider and is expected back, in the same browser, within ten minutes, once. */
const SignOnAttemptSchema = defineEntity({
  name: 'SignOnAttempt',
  properties: {
    stateHash: p.string().length(64).primary(),
    browserHash: p.string().length(64),
    nonce: p.string().length(100),
    verifierSealed: p.blob(),
    next: p.string().length(500),
    expiresAt: p.datetime(3),
  },
});
export class SignOnAttempt extends SignOnAttemptSchema.class {}
SignOnAttemptSchema.setClass(SignOnAttempt);

/** Sign-outs the provider has told us of; each counts once. */
const SignedOutSchema = defineEntity({
  name: 'ProviderSignOut',
  properties: { tokenId: p.string().length(200).primary(), expiresAt: p.datetime(3) },
});
export class ProviderSignOut extends SignedOutSchema.class {}
SignedOutSchema.setClass(ProviderSignOut);
