import type { Recipe, Take } from '../../domain/recipe';

/** A field of a form shows its value as a link, a text, or (17 and later, and while editing) in an input. */
const field = (name: string): Take[] => [
  { at: `[name="${name}"] :is(input,textarea)`, read: 'value' },
  { at: `:is(input,textarea)[name="${name}"]`, read: 'value' },
  { at: `.o_field_widget[name="${name}"] :is(a,span)` },
  { at: `.o_field_widget[name="${name}"]` },
];
const form = (takes: readonly Take[]): Take[] => takes.map((take) => ({ up: '.o_form_view', ...take }));
const address: readonly Take[] = [
  { read: 'value' },
  { at: 'input', read: 'value' },
  { at: 'a[href^="mailto:"]', attr: 'href', pattern: 'mailto:([^?]+)' },
  {},
];
const widget = (name: string) =>
  `.o_field_widget[name="${name}"]:not(.o_field_x2many *,.o_list_view *,.o-mail-Chatter *,.o_Chatter *)`;

export const recipe: Recipe = {
  id: 'odoo',
  name: 'Odoo',
  date: '2026-11-22',
  evidence: 'B',
  where: { page: '.o_web_client,body.o_web_client' },
  record:
    '#(?=.*\\bid=\\d)(?=.*model=(?:res\\.partner|crm\\.lead|helpdesk\\.ticket))|/odoo/(?:.+/)?(?:contacts|customers|crm|tickets)/\\d+',
  views: [
    {
      kind: 'record',
      url: '#(?=.*\\bid=\\d)(?=.*model=res\\.partner)|/odoo/(?:.+/)?(?:contacts|customers|res\\.partner)/\\d+',
      scope: '.o_action_manager .o_form_view,.o_form_view',
      open: '.o_field_widget[name="email"],[name="name"]',
      reference: [{ read: 'url', pattern: '[#&]id=(\\d+)|/(?:contacts|customers|res\\.partner)/(\\d+)' }],
      company: field('parent_id'),
      phone: [...field('phone'), ...field('mobile')],
      people: [{ role: 'requester', each: widget('email'), address, name: form(field('name')) }],
    },
    {
      kind: 'record',
      scope: '.o_action_manager .o_form_view,.o_form_view',
      open: '.o_field_widget:is([name="email_from"],[name="partner_email"])',
      subject: field('name'),
      reference: [{ read: 'url', pattern: '[#&]id=(\\d+)|/([\\w.-]+)/(\\d+)' }],
      company: field('partner_name'),
      phone: [...field('partner_phone'), ...field('phone')],
      people: [
        {
          role: 'requester',
          each: `${widget('email_from')},${widget('partner_email')}`,
          address,
          name: form([...field('contact_name'), ...field('partner_id')]),
        },
      ],
    },
  ],
};
