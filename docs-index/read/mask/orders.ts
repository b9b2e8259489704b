import { toCloseValue } from './label';
import { isUuid } from './madeUp';
import { hasDigits } from './numbers';
import {
  after,
  before,
  findByRules,
  type Place,
  type Rule,
  type Searched,
  type Span,
} from './span';

/** Numbers of orders and payments. */
export function findOrders(searched: Searched): Span[] {
  return findByRules(searched, orderRules);
}

const number = '([A-Za-z0-9][A-Za-z0-9_-]{9,39})(?![\\w])';

/** Patterns of numbers of orders and payments. */
export const orderRules: readonly Rule[] = [
  {
    kind: 'order-number',
    begins: [
      '订单',
      '流水',
      '交易',
      '支付单',
      '付款单',
      '商户单',
      '退款单',
      '转账单',
      '充值单',
      '回单',
      '凭证',
      '账单',
      '发票',
      '单号',
      '工单',
      '运单',
      '快递单',
      '退款编号',
      '服务单',
      '保单',
    ],
    pattern: new RegExp(
      `(?:订单|流水|交易|支付单|付款单|商户单|退款单|转账单|充值单|回单|凭证|账单|发票|单号|工单|运单|快递单|退款编号|服务单|保单)\\s?(?:编?号码?|编码|代码|ID|id)?\\s{0,2}(?:号?为|是|[:#])?${toCloseValue}?${number}`,
      'dy',
    ),
    group: 1,
    accept: hasDigits,
  },
  {
    kind: 'order-number',
    begins: ['合同编号', '合同号'],
    pattern: /合同(?:编号|号码?)\s?[:是为]?\s?([A-Za-z0-9][\w-]{7,39})/dy,
    group: 1,
    accept: hasDigits,
  },
  {
    kind: 'order-number',
    begins: ['发票'],
    digits: 8,
    pattern: /发票(?:号码?|代码)\s{0,2}[:是为]?\s{0,2}(\d{8,20})(?!\d)/dy,
    group: 1,
  },
  {
    kind: 'order-number',
    words: ['单号', '单编号', '流水', '交易'],
    begins: ['订单', '流水', '交易'],
    pattern:
      /(?:订单|流水|交易)编?号(?<=(?<![\w-])([A-Za-z0-9]{12,40})\s?(?:这个|的)?(?:订单|流水|交易)编?号)/dy,
    group: 1,
    accept: hasDigits,
  },
  {
    kind: 'order-number',
    begins: ['order', 'trade', 'transaction', 'payment', 'invoice', 'refund', 'transfer', 'txn'],
    pattern: new RegExp(
      `(?:order|trade|transaction|payment|invoice|refund|transfer|txn)(?:[_ -]?(?:no|num|number|id|sn|ref|reference))?\\.?(?:${toCloseValue}|#)#?${number}`,
      'diy',
    ),
    group: 1,
    accept: (value, place) =>
      hasDigits(value) &&
      !isUuid(value) &&
      (/^\d{16,}$|^[A-Z]{2,5}-?\d{6,}/.test(value) || isPaymentContext(place)),
  },
  {
    kind: 'order-number',
    begins: [
      'pedido',
      'commande',
      'bestell',
      'auftrag',
      'ordine',
      '注文番号',
      '주문번호',
      '주문 번호',
    ],
    pattern:
      /(?:pedido|commande|bestell(?:ung|nummer|nr)|auftrag(?:snummer|snr)?|ordine|注文番号|주문 ?번호)(?:\s?(?:nº|n°|no\.?|nr\.?|num\w*|#))?\s?[:#]?\s?([A-Z0-9][A-Za-z0-9-]{5,39})(?!\w)/diuy,
    group: 1,
    accept: hasDigits,
  },
  {
    kind: 'order-number',
    begins: ['po ', 'case ', 'booking ', 'tracking ', 'shipment ', 'rma', 'ticket '],
    pattern:
      /(?:PO|case|booking|tracking|shipment|RMA|ticket) ?(?:no\.?|num|number|id|ref|reference|#)(?: is| was)?\s?[:#]?\s?([A-Za-z0-9][A-Za-z0-9-]{5,39})(?![\w])/diy,
    group: 1,
    accept: value => /\d/.test(value) && (hasDigits(value) || /^[A-Z0-9]{6}$/.test(value)),
  },
];

function isPaymentContext(place: Place): boolean {
  return /支付|付款|充值|退款|转账|打款|金额|订单|发票|元|pay|paid|refund|amount|invoice|charge/i.test(
    before(place, 120) + after(place, 80),
  );
}
