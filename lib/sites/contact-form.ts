import { normaliseAddress } from '../domain/mail-address';
import { oneLine } from './text-of';

export interface FormFields {
  readonly address: string | undefined;
  readonly name: string;
  readonly company: string | undefined;
  readonly phone: string | undefined;
}

const labels = {
  address:
    'e-?mail(?:[ -]?ad+ress?e?)?|mail|courriel|correo|correio|メール(?:アドレス)?|邮箱|電子郵件|电子邮件|이메일|почта',
  name: '(?:full |your )?name|nom|nombre|nome|naam|お名前|名前|氏名|姓名|이름|имя',
  company:
    'company(?: name)?|organi[sz]ation|business|firma|unternehmen|soci[ée]t[ée]|entreprise|empresa|azienda|bedrijf|会社名?|公司(?:名称|名稱)?|회사명?|компания',
  phone:
    '(?:tele)?phone(?: number)?|tel|mobile|cell|t[ée]l[ée]phone|telefon(?:nummer)?|tel[ée]fono|telefone|電話(?:番号)?|电话|手机|전화(?:번호)?|телефон',
} as const;

/**
 * What a web form's mail says about the person who filled it in, from lines like "Email: …"; only the four named values leave this
 * function. Meant for mail that a program sent: elsewhere such lines are a signature.
 */
export function readContactForm(text: string): FormFields {
  const line = (label: string): string | undefined => {
    const match = new RegExp(`^[ \\t*•-]*(?:${label})\\s*[:：]\\s*(\\S[^\\n]{0,199})$`, 'imu').exec(
      text.slice(0, 4_000),
    );
    return match?.[1] === undefined ? undefined : oneLine(match[1], 120);
  };
  const phone = line(labels.phone);
  return {
    address: normaliseAddress(line(labels.address)?.split(' ')[0] ?? ''),
    name: line(labels.name) ?? '',
    company: line(labels.company),
    phone: phone !== undefined && phone.replace(/\D/g, '').length >= 5 ? phone : undefined,
  };
}
