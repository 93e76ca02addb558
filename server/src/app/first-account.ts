import { firstAccount } from '../access/index.js';
import { Organisation } from '../organisations/index.js';
import { asSystem, type ContextParts } from './context.js';

/** For an installation without the demonstration city: whom to sign in as first, for the terminal; null once somebody has. */
export async function wayIntoAnEmptyHouse(parts: ContextParts): Promise<string | null> {
  return await asSystem(parts, 'first account', async (ctx) => {
    const [known] = (await ctx.em.execute('select id from organisation order by created_at, id limit 1')) as {
      id: string;
    }[];
    if (known) return await firstAccount(ctx, known.id);
    const organisation = ctx.em.create(Organisation, {
      name: '市残疾人联合会',
      kind: 'FEDERATION',
      areaCode: '440300',
    });
    await ctx.em.flush();
    return await firstAccount(ctx, organisation.id);
  });
}
