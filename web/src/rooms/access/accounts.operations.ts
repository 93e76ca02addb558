import { graphql } from '../../graphql/generated/index.ts';

export const MySignInQuery = graphql(`
  query MySignIn {
    mySignIn {
      username
      passwordChangedAt
      passwordDaysLeft
      secondFactorSince
      recoveryCodesLeft
      linkedSubject
      sessions {
        ...SessionFacts
      }
    }
  }
`);

export const SessionFacts = graphql(`
  fragment SessionFacts on OpenSession {
    id
    createdAt
    lastSeenAt
    expiresAt
    address
    device
    secondFactor
    provider
    role
    organisationName
    current
  }
`);

export const AccountDetailFacts = graphql(`
  fragment AccountDetailFacts on AccountDetail {
    id
    linkedSubject
    account {
      ...AccountFacts
    }
    posts {
      id
      role
      organisationId
      organisationName
      startedOn
      endedOn
      meetsMinors
      checkedOn
      checkDueOn
      version
    }
    sessions {
      ...SessionFacts
    }
  }
`);

export const AccountQuery = graphql(`
  query Account($id: ID!) {
    account(id: $id) {
      ...AccountDetailFacts
    }
  }
`);

export const ChangePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
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

export const BeginSecondFactorMutation = graphql(`
  mutation BeginSecondFactor($input: PasswordAgainInput!) {
    beginSecondFactor(input: $input) {
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

export const ConfirmSecondFactorMutation = graphql(`
  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {
    confirmSecondFactor(input: $input) {
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

export const RenewRecoveryCodesMutation = graphql(`
  mutation RenewRecoveryCodes($input: PasswordAgainInput!) {
    renewRecoveryCodes(input: $input) {
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

export const RemoveSecondFactorMutation = graphql(`
  mutation RemoveSecondFactor($input: PasswordAgainInput!) {
    removeSecondFactor(input: $input) {
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

export const EndMySessionsMutation = graphql(`
  mutation EndMySessions($input: EndMySessionsInput!) {
    endMySessions(input: $input) {
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

export const RecoverMutation = graphql(`
  mutation UseRecoveryLink($input: UseRecoveryLinkInput!) {
    useRecoveryLink(input: $input) {
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

export const OpenAccountMutation = graphql(`
  mutation OpenAccount($input: OpenAccountInput!) {
    openAccount(input: $input) {
      __typename
      ... on AccountDetail {
        ...AccountDetailFacts
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const UnlockAccountMutation = graphql(`
  mutation UnlockAccount($input: AccountInput!) {
    unlockAccount(input: $input) {
      __typename
      ... on Account {
        ...AccountFacts
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const IssueRecoveryLinkMutation = graphql(`
  mutation IssueRecoveryLink($input: IssueRecoveryLinkInput!) {
    issueRecoveryLink(input: $input) {
      __typename
      ... on RecoveryLink {
        path
        expiresAt
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const EndSessionsMutation = graphql(`
  mutation EndSessions($input: EndSessionsInput!) {
    endSessions(input: $input) {
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

export const GrantRoleMutation = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      __typename
      ... on AccountDetail {
        ...AccountDetailFacts
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const EndRoleMutation = graphql(`
  mutation EndRole($input: EndRoleInput!) {
    endRole(input: $input) {
      __typename
      ... on AccountDetail {
        ...AccountDetailFacts
      }
      ... on StaleVersion {
        message
        fields {
          name
          yours
          current
        }
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const RecordBackgroundCheckMutation = graphql(`
  mutation RecordBackgroundCheck($input: RecordBackgroundCheckInput!) {
    recordBackgroundCheck(input: $input) {
      __typename
      ... on AccountDetail {
        ...AccountDetailFacts
      }
      ... on StaleVersion {
        message
        fields {
          name
          yours
          current
        }
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const ChooseProfileMutation = graphql(`
  mutation ChooseProfile($input: ChooseProfileInput!) {
    chooseProfile(input: $input) {
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

export const LinkIdentityMutation = graphql(`
  mutation LinkIdentity($input: LinkIdentityInput!) {
    linkIdentity(input: $input) {
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
