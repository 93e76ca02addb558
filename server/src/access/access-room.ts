import type { Room } from '../platform/room.js';
import { AccessResolver } from './access.resolver.js';
import { accessDdl } from './access.ddl.js';
import { Account } from './account.entity.js';
import { AccountsResolver } from './accounts.resolver.js';
import { Draft } from './drafts/draft.entity.js';
import { forgetDrafts } from './drafts/drafts.js';
import { DraftsResolver } from './drafts/drafts.resolver.js';
import { AuditSealResolver } from './audit-seal.resolver.js';
import type { Ctx } from './ctx.js';
import { Membership } from './membership.entity.js';
import { MyAccountResolver } from './my-account.resolver.js';
import { FormerPassword } from './passwords/former-password.entity.js';
import { RecoveryLink } from './passwords/recovery-link.entity.js';
import { SignInSetting } from './passwords/sign-in-setting.entity.js';
import { RecoveryCode, SecondFactor } from './second-factor/second-factor.entity.js';
import { Session } from './session.entity.js';
import { forgetAttempts } from './sessions/forget-attempts.job.js';
import { SignInCounter } from './sessions/sign-in-counter.entity.js';
import { SignInTicket } from './sessions/sign-in-ticket.entity.js';
import { SignInResolver } from './sign-in.resolver.js';
import { beginRoute, callbackRoute, signOutRoute } from './sign-on/routes.js';
import { IdentityLink, ProviderSignOut, SignOnAttempt } from './sign-on/sign-on.entity.js';
import { ServiceToken } from './tokens/service-token.entity.js';

export const accessRoom: Room<Ctx> = {
  name: 'access',
  entities: [
    Account,
    Membership,
    Session,
    SignInCounter,
    SignInTicket,
    SignInSetting,
    FormerPassword,
    RecoveryLink,
    SecondFactor,
    RecoveryCode,
    ServiceToken,
    IdentityLink,
    SignOnAttempt,
    ProviderSignOut,
    Draft,
  ],
  resolvers: [AccessResolver, SignInResolver, MyAccountResolver, AccountsResolver, AuditSealResolver, DraftsResolver],
  jobs: [forgetAttempts, forgetDrafts],
  routes: [beginRoute, callbackRoute, signOutRoute],
  ddl: accessDdl,
};
