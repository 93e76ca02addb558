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
      ... on Refusal {
        code
        field
        message
      }
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
