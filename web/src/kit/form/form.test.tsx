import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';

import { DraftProvider, useDraft } from './drafts.tsx';
import { TextField } from './fields.tsx';
import { FormFrame } from './FormFrame.tsx';
import type { Outcome, Refusal, StaleVersion } from './outcome.ts';
import { useMutationForm } from './useMutationForm.tsx';
import { zodResolver } from './zod-resolver.ts';

const schema = z.object({ name: z.string().min(1, '请填写姓名'), phone: z.string() });
type Values = z.infer<typeof schema>;
type Answer = { __typename: 'Person' } | Refusal | StaleVersion;

type Props = {
  send: (values: Values, version?: number) => Promise<Answer>;
  onDone?: (done: Outcome) => void;
  defaults?: Values;
};

function Form({ send, onDone = () => {}, defaults = { name: '', phone: '' } }: Props) {
  const form = useForm<Values>({ defaultValues: defaults, resolver: zodResolver(schema) });
  const draft = useDraft('person', form);
  const mutation = useMutationForm({
    form,
    send,
    onDone: (done) => {
      draft.drop();
      onDone(done);
    },
    reload: async () => ({ version: 8, values: { name: '林舟', phone: '139' } }),
    labelOf: (field) => (field === 'phone' ? '电话' : field),
  });
  return (
    <FormFrame form={form} mutation={mutation} submitLabel="登记" restored={draft.restored}>
      <TextField form={form} name="name" label="姓名" required />
      <TextField form={form} name="phone" label="电话" />
    </FormFrame>
  );
}

const save = () => userEvent.click(screen.getByRole('button', { name: '登记' }));

test('what is missing is said on top and at its field, and the field has the focus', async () => {
  const send = vi.fn();
  render(<Form send={send} />);
  await save();
  const summary = await screen.findByRole('alert');
  expect(within(summary).getByText('有 1 处需要修改')).toBeDefined();
  const name = screen.getByRole('textbox', { name: /姓名/ });
  expect(document.activeElement).toBe(name);
  expect(name.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(name.getAttribute('aria-describedby') ?? '')?.textContent).toBe('请填写姓名');
  expect(send).not.toHaveBeenCalled();
});

test('a refusal of the server stands at the field it names and keeps what was typed', async () => {
  const send = async (): Promise<Answer> => ({
    __typename: 'Refusal',
    code: 'PHONE_INVALID',
    field: 'input.phone',
    message: '电话号码不对',
  });
  render(<Form send={send} defaults={{ name: '林小舟', phone: '12' }} />);
  await save();
  const phone = screen.getByRole('textbox', { name: '电话' });
  await waitFor(() => expect(document.activeElement).toBe(phone));
  expect(phone.getAttribute('aria-invalid')).toBe('true');
  expect((phone as HTMLInputElement).value).toBe('12');
  expect(within(screen.getByRole('alert')).getByRole('link', { name: '电话号码不对' })).toBeDefined();
});

test.each([null, 'caseId'])('a refusal about %s is said on top of the form', async (field) => {
  const send = async (): Promise<Answer> => ({
    __typename: 'Refusal',
    code: 'CONSENT_MISSING',
    field,
    message: '还没有监护人同意',
  });
  render(<Form send={send} defaults={{ name: '林小舟', phone: '' }} />);
  await save();
  expect(within(await screen.findByRole('alert')).getByText('还没有监护人同意')).toBeDefined();
});

const stale: StaleVersion = {
  __typename: 'StaleVersion',
  message: '',
  changedBy: '周敏',
  changedAt: '2026-11-22T04:00:00Z',
  fields: [{ name: 'phone', yours: '138', current: '139' }],
};

async function typePhone(text: string): Promise<void> {
  const phone = screen.getByRole('textbox', { name: '电话' });
  await userEvent.clear(phone);
  await userEvent.type(phone, text);
}

test('a change by somebody else shows both versions; what only they changed is theirs, what I changed is mine', async () => {
  const send = vi.fn<Props['send']>().mockResolvedValueOnce(stale).mockResolvedValueOnce({ __typename: 'Person' });
  const onDone = vi.fn();
  render(<Form send={send} onDone={onDone} defaults={{ name: '林小舟', phone: '137' }} />);
  await typePhone('138');
  await save();
  const dialog = await screen.findByRole('dialog', { name: /别人也改了/ });
  const row = within(dialog).getByRole('row', { name: '电话 138 139' });
  expect(within(row).getByRole<HTMLInputElement>('radio', { name: '138' }).checked).toBe(true);
  await userEvent.click(within(dialog).getByRole('button', { name: '按所选内容保存' }));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(send).toHaveBeenLastCalledWith({ name: '林舟', phone: '138' }, 8);
});

test('for each field either version can be chosen', async () => {
  const send = vi.fn<Props['send']>().mockResolvedValueOnce(stale).mockResolvedValueOnce({ __typename: 'Person' });
  render(<Form send={send} defaults={{ name: '林小舟', phone: '137' }} />);
  await typePhone('138');
  await save();
  await userEvent.click(await screen.findByRole('radio', { name: '139' }));
  await userEvent.click(screen.getByRole('button', { name: '按所选内容保存' }));
  await waitFor(() => expect(send).toHaveBeenLastCalledWith({ name: '林舟', phone: '139' }, 8));
});

test('taking the current version fills the form with it', async () => {
  render(<Form send={async () => stale} defaults={{ name: '林小舟', phone: '138' }} />);
  await save();
  await userEvent.click(await screen.findByRole('button', { name: '采用现在的版本' }));
  await waitFor(() =>
    expect((screen.getByRole('textbox', { name: '电话', hidden: true }) as HTMLInputElement).value).toBe('139'),
  );
});

test('a lost network says so and keeps what was typed', async () => {
  render(<Form send={() => Promise.reject(new TypeError('offline'))} defaults={{ name: '林小舟', phone: '138' }} />);
  await save();
  expect(within(await screen.findByRole('alert')).getByText(/没有保存成功/)).toBeDefined();
  expect((screen.getByRole('textbox', { name: '电话' }) as HTMLInputElement).value).toBe('138');
});

test('unsaved entries come back after the page was left, but not for another person', async () => {
  const page = (owner: string, shown: boolean) => (
    <DraftProvider owner={owner}>{shown ? <Form send={vi.fn()} /> : null}</DraftProvider>
  );
  const { rerender } = render(page('u1', true));
  await userEvent.type(screen.getByRole('textbox', { name: /姓名/ }), '林小舟');
  rerender(page('u1', false));
  rerender(page('u1', true));
  expect((screen.getByRole('textbox', { name: /姓名/ }) as HTMLInputElement).value).toBe('林小舟');
  expect(screen.getByText('已恢复您没有保存的内容')).toBeDefined();
  expect(
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => !key.startsWith('xc-')),
  ).toEqual([]);

  rerender(page('u1', false));
  rerender(page('u2', true));
  expect((screen.getByRole('textbox', { name: /姓名/ }) as HTMLInputElement).value).toBe('');
});

function keeperWith(values: Values | null) {
  return { read: vi.fn(async () => values), keep: vi.fn(async () => undefined), drop: vi.fn(async () => undefined) };
}

test('what is being typed reaches the keeper when the window loses its reader, and is dropped once it is saved', async () => {
  const keeper = keeperWith(null);
  render(
    <DraftProvider owner="u1" keeper={keeper}>
      <Form send={async () => ({ __typename: 'Person' })} />
    </DraftProvider>,
  );
  await userEvent.type(screen.getByRole('textbox', { name: /姓名/ }), '林小舟');
  expect(keeper.keep).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('blur'));
  expect(keeper.keep).toHaveBeenCalledExactlyOnceWith('person', { name: '林小舟', phone: '' });
  await save();
  await waitFor(() => expect(keeper.drop).toHaveBeenCalledWith('person'));
});

test('a draft from another window comes back and says so; one who has begun anew keeps the new words', async () => {
  const keeper = keeperWith({ name: '昨天写的', phone: '' });
  const { unmount } = render(
    <DraftProvider owner="u1" keeper={keeper}>
      <Form send={vi.fn()} />
    </DraftProvider>,
  );
  expect(await screen.findByDisplayValue('昨天写的')).toBeDefined();
  expect(screen.getByText('已恢复您没有保存的内容')).toBeDefined();
  unmount();

  let answer: (values: Values) => void = () => undefined;
  const slow = { ...keeper, read: vi.fn(() => new Promise<Values>((done) => (answer = done))) };
  render(
    <DraftProvider owner="u1" keeper={slow}>
      <Form send={vi.fn()} />
    </DraftProvider>,
  );
  await userEvent.type(screen.getByRole('textbox', { name: /姓名/ }), '新写的');
  answer({ name: '昨天写的', phone: '' });
  await Promise.resolve();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /姓名/ }).value).toBe('新写的');
});
