import { resetSecondFactor } from '../domain/accounts/second-factor.ts'
import { Account, AccountEdit, NewAccount } from '../domain/accounts/account-schemas.ts'
import {
  createAccount,
  disableAccount,
  editAccount,
  enableAccount,
  getAccount,
  listAccounts,
  mailFirstLink
} from '../domain/accounts/accounts.ts'
import { Paging } from '../domain/shared/paging.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { idParam, json, noContent, operation, pageOf } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** Persons' accounts, for administrators. Passwords and second factors are chosen by the person, on the web. */
export const accountRoutes = async (app: TypedApp, { passwordLink }: ApiDependencies): Promise<void> => {
  const tag = 'accounts'
  const params = idParam('accountId', 'Kontots id, som är personens')

  app.get(
    '/accounts',
    {
      schema: operation(
        {
          tag,
          operationId: 'listAccounts',
          summary: 'Lista konton',
          description: 'Konton i bokstavsordning efter personernas namn. Kräver administratör.',
          querystring: Paging
        },
        { 200: json('En sida av kontona', pageOf(Account)) }
      )
    },
    ({ ctx, query }) => listAccounts(ctx, query)
  )

  app.post(
    '/accounts',
    {
      schema: operation(
        {
          tag,
          operationId: 'createAccount',
          summary: 'Ge en person ett konto',
          description:
            'Personen får ett mejl med en länk för att välja lösenord, som gäller i 24 timmar. Kräver administratör, inloggad i en webbläsare.',
          body: NewAccount,
          refusals: ['conflict']
        },
        { 201: json('Kontot', Account) }
      )
    },
    async ({ ctx, body }, reply) =>
      sendCreated(reply, 'accounts', await createAccount(ctx, body, passwordLink))
  )

  app.get(
    '/accounts/:accountId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getAccount',
          summary: 'Hämta ett konto',
          description: 'E-postadress och hur kontot står. Kräver administratör.',
          params
        },
        { 200: json('Kontot', Account) }
      )
    },
    async ({ ctx, params: { accountId } }, reply) => sendRevised(reply, await getAccount(ctx, accountId))
  )

  app.patch(
    '/accounts/:accountId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editAccount',
          summary: 'Ändra ett konto',
          description:
            'E-postadressen, som personen loggar in med. Länkar som redan är mejlade slutar gälla. Kräver administratör, inloggad på webben: en nyckel räcker inte.',
          params,
          headers: IfMatch,
          body: AccountEdit
        },
        { 200: json('Kontot efter ändringen', Account) }
      )
    },
    async ({ ctx, params: { accountId }, headers, body }, reply) =>
      sendRevised(reply, await editAccount(ctx, accountId, headers['if-match'], body))
  )

  app.post(
    '/accounts/:accountId/sign-in-link',
    {
      schema: operation(
        {
          tag,
          operationId: 'mailSignInLink',
          summary: 'Mejla en länk för att välja lösenord',
          description: 'En ny länk när den första kom bort. Den gäller i 24 timmar. Kräver administratör.',
          params,
          refusals: ['wrong-state']
        },
        { 204: noContent('Mejlet är på väg') }
      )
    },
    async ({ ctx, params: { accountId } }, reply) => {
      await mailFirstLink(ctx, accountId, passwordLink)
      return sendNothing(reply)
    }
  )

  app.delete(
    '/accounts/:accountId/second-factor',
    {
      schema: operation(
        {
          tag,
          operationId: 'resetSecondFactor',
          summary: 'Ta bort tvåstegsinloggningen från ett konto',
          description:
            'För den som har förlorat både telefon och reservkoder. Personen loggas ut överallt. Kräver administratör, inloggad på webben: en nyckel räcker inte.',
          params,
          refusals: ['conflict', 'wrong-state']
        },
        { 204: noContent('Inloggningen kräver bara lösenord') }
      )
    },
    async ({ ctx, params: { accountId } }, reply) => {
      await resetSecondFactor(ctx, accountId)
      return sendNothing(reply)
    }
  )

  app.post(
    '/accounts/:accountId/disabling',
    {
      schema: operation(
        {
          tag,
          operationId: 'disableAccount',
          summary: 'Stäng av ett konto',
          description:
            'Personen loggas ut överallt, och lösenord, länkar och nycklar slutar gälla. Kräver administratör.',
          params,
          refusals: ['conflict', 'wrong-state']
        },
        { 200: json('Kontot, avstängt', Account) }
      )
    },
    async ({ ctx, params: { accountId } }, reply) => sendRevised(reply, await disableAccount(ctx, accountId))
  )

  app.delete(
    '/accounts/:accountId/disabling',
    {
      schema: operation(
        {
          tag,
          operationId: 'enableAccount',
          summary: 'Öppna ett avstängt konto',
          description: 'Lösenord och nycklar gäller igen. Kräver administratör.',
          params,
          refusals: ['wrong-state']
        },
        { 200: json('Kontot, öppet', Account) }
      )
    },
    async ({ ctx, params: { accountId } }, reply) => sendRevised(reply, await enableAccount(ctx, accountId))
  )
}
