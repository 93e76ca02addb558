import { graphql } from '../graphql/generated/index.ts';

export const MeQuery = graphql(`
  query Me {
    me {
      ...MeFacts
    }
  }
`);

export const MeFacts = graphql(`
  fragment MeFacts on Me {
    id
    name
    role
    language
    now
    passwordDaysLeft
    abilities
    organisation {
      id
      name
      kind
      areaCode
    }
    memberships {
      id
      role
      organisation {
        id
        name
        kind
      }
    }
  }
`);

export const SignInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on Me {
        ...MeFacts
      }
      ... on SignInStep {
        need
        ticket
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const SignInWithCodeMutation = graphql(`
  mutation SignInWithCode($input: SignInCodeInput!) {
    signInWithCode(input: $input) {
      __typename
      ... on Me {
        ...MeFacts
      }
      ... on SignInStep {
        need
        ticket
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const SignInWithNewPasswordMutation = graphql(`
  mutation SignInWithNewPassword($input: SignInNewPasswordInput!) {
    signInWithNewPassword(input: $input) {
      __typename
      ... on Me {
        ...MeFacts
      }
      ... on SignInStep {
        need
        ticket
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const BeginSecondFactorAtSignInMutation = graphql(`
  mutation BeginSecondFactorAtSignIn($input: SignInEnrolInput!) {
    beginSecondFactorAtSignIn(input: $input) {
      __typename
      ... on SecondFactorSetup {
        secret
        uri
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const SignInWithSecondFactorMutation = graphql(`
  mutation SignInWithSecondFactor($input: SignInCodeInput!) {
    signInWithSecondFactor(input: $input) {
      __typename
      ... on RecoveryCodes {
        codes
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const ConfirmIdentityMutation = graphql(`
  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
    confirmIdentity(input: $input) {
      __typename
      ... on Done {
        count
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const SignInRulesQuery = graphql(`
  query SignInRules {
    signInRules {
      profile
      version
      source
      verified
      demonstration
      minLength
      classes
      expiresAfterDays
      warnDays
      remembered
      lockAfter
      lockMinutes
      secondFactor
      idleMinutes
      absoluteHours
      signOn
    }
  }
`);

export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut {
      __typename
    }
  }
`);

export const SwitchMembershipMutation = graphql(`
  mutation SwitchMembership($id: ID!) {
    switchMembership(id: $id) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);
