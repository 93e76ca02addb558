import type { SignInProfileKey } from '@xingcheng/shared/access/sign-in-profiles';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../../platform/db/base-properties.js';

/** Which rules for signing in this installation chose, when and why. The last row holds; none means djbh3. */
const SignInSettingSchema = defineEntity({
  name: 'SignInSetting',
  properties: {
    ...baseProperties,
    profile: p.string().length(20).$type<SignInProfileKey>(),
    chosenAt: p.datetime(3).index(),
    reason: p.string().length(200),
  },
});
export class SignInSetting extends SignInSettingSchema.class {}
SignInSettingSchema.setClass(SignInSetting);
