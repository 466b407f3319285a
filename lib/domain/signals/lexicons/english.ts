import type { Lexicon } from '../lexicon';

/** English as clients write it, in mail and in chat. */
export const english: Lexicon = {
  language: 'en',
  spaced: true,
  words: {
    no: 'not|never|no|cannot|without|(do|does|did|is|was|are|were|have|has|had|ca|wo|would|could|should)nt',
    may: 'can|could|will|would|may|please|possible|any|is there|how|need|want|like|get|getting|give|offer|ask*|hoping|consider',
    price: 'prices?|pricing|rates?|quot*|fees?|costs?',
    charge: 'charg*|bill(s|ed|ing)?|invoic*|fees?|debit*',
    bill: '{charge}|payments?|transactions?|withdraw*|purchases?',
    odd: 'unknown|unfamiliar|unauthori[sz]ed|strange|suspicious|fraudulent|random|weird|odd|unusual',
    own: 'recogni*|recall|remember|authori*|approv*|agree*|make|made|do|done|set up|order*|know what',
    thing: 'items?|products?|purchases?|orders?|something',
    piece:
      'changes?|revisions?|tweaks?|edits?|rounds?|versions?|pages?|features?|sections?|options?|designs?|screens?|things?|requests?',
  },
  negation: '{no} ((really|want|need|asking|looking|think|for|to|an?|the|i|we|be|get|about) ){0,4}',
  kinds: {
    discount: {
      near: 'discount|cheap|pric|rate|quot|fee|cost|expens|afford|budget|off|less|deal|coupon|voucher',
      phrases: {
        get: '({may}|do you|for|promised) ~ (discount*|coupon|voucher|promo code)|discount* (for|on|if|please)',
        lower:
          '({may}|do|make|found) ~~ (cheaper|(lower|reduc*|cut|drop|better|best|special|flexible|down|match|beat|waive) (\\w+ ){0,2}{price})|{price} ~ (come down|negotiable|flexible|too high)|negotiate ~ {price}|(best|lowest|final) (price|rate|quote|offer)|price match',
        dear: '(too|bit|so|very|quite|rather|really|more|little) (expensive|pricey|steep|costly)|{no} ~ afford',
        budget:
          '(out of|over|above|beyond|tight|limited|small|within|stretch) ~ budget|budget ~ (tight|limited|small|only)',
        off: '\\d+ (percent )?off|knock ~ off|(for|at) less|(better|good) deal|(mates|friends|nonprofit|charity|student|bulk|volume) (rate|price|pricing)',
      },
    },
    refund: {
      near: 'refund|reimburs|back|return|cancel|credit|stop|want',
      unless:
        '(?<!(nt|not|have|be) )(was|been|got|already|just) refunded|tax refund*|refund page|our refund policy',
      yields: ['dispute'],
      phrases: {
        ask: '({may}|want*|request*|due|owed|expect*) ~ refund*',
        late: '({no} (yet )?(receiv*|got*|get|see*|find)|yet|waiting|still|missing|when|where|status) ~~ refund*|refund* ~~ ({no} (?!need|necess|requir)|yet|missing)',
        word: 'refund*',
        money:
          '({may}|have|just|send|return) ~ (money|deposit|funds) back|(my|our) (money|deposit) (back|return*)|(give|pay|send) ~ back ~ (money|deposit)|return ~ (money|deposit)|(pay|credit) (me|us) back|credit note|reimburs*|compensat*',
        cancel:
          'cancel* ~ {thing}|{thing} ~ cancel*|return* ~ {thing}|return policy|stop ~ payment|no longer want ~ {thing}',
      },
    },
    scope: {
      near: 'add|also|more|another|extra|scope|chang|while|include|new|part of|start over|scratch|thing|forgot|since',
      phrases: {
        also: '(can|could|would|will) you (please |maybe )?also|also (please )?(add|include|change|make|create|update)',
        add: '({may}|how about) ~~ (add|adding|include) ~ {piece}|(another|one more|few more|couple more|extra|additional) {piece}',
        scope:
          '(out of|outside|beyond|extend|expand|change) ~ scope|{no} ~ (in|part of) ~ (scope|brief|contract|quote|proposal)',
        change:
          '(chang*|new) ~ (requirements?|brief|specs?|direction|plans?)|(requirements?|brief|plans?) ~ chang*|start over|from scratch',
        while:
          '(while|since) (you|youre|you are) ~ (at it|in there)|one (more|last|other) thing|forgot to (mention|ask)',
      },
    },
    free_work: {
      near: 'free|charg|cost|favou?r|pro bono|exposure|portfolio|includ|long|minute|brain|take',
      unless: 'feel free|free (to|time)',
      phrases: {
        free: '(for|do|it|this|that|a|one|some|first) free|free of charge|pro bono|free (sample|mock\\W?up|trial|test|draft|{piece})',
        cost: '(no|without|any) (extra|additional|further) (cost|charge|fee)|(no|without) charg*|{no} ~ charge (us|me|extra|for (this|that))|included in ~ {price}',
        favour: '(do (me|us)|quick|small|little|big) ~ favou?r',
        small:
          '{no} take (you )?(too |very |that )?(long|more than|much)|(should|will) (only|just) take|(five|ten|\\d+|quick) minute (job|fix|change|task)|pick your brain',
        exposure: '(good|great|for|get) ~ (exposure|your portfolio)',
      },
    },
    dispute: {
      near: 'charg|bill|invoic|pa[iy]|transaction|fee|debit|withdr|purchase|disput|what (?:we|i)',
      phrases: {
        twice:
          '({bill}|paid|pay) ~~ (twice|double|(two|multiple|several) times|more than once)|(doubl*|twice) (charg*|bill*|invoic*|debit*|pa(y|id)*)|duplicat* ~ {bill}|{bill} ~ duplicat*|same {bill}',
        odd: '{odd} ~ {bill}|(wrong|incorrect|hidden|unexpected) (extra )?{charge}',
        extra:
          '(?<!(any|be|no|without) (an? )?)(extra|additional) (\\w+ )?{charge}|charg* ~ extra|(extra|additional) (\\d|pound|dollar|euro)|\\d+ (pound |dollar |euro )?(charge|fee)',
        own: '{no} ~ {own} ~ {bill}|{bill} ~~ (i|we) (\\w+ )?({no}|do not|did not) (\\w+ )?{own}|{bill} ~~ {no} (mine|ours|me|my|by me|from me)',
        why: '(why|explain|reason) ~ (i|we|me|us|my|our|there|this|that|you) ~ {charge}|what ~ (this|that) ~ {charge}|(what|explain) ~ {charge} on (my|our|the|this)',
        over: 'overcharg*|charg* ~ (too much|more than|by mistake)|(wrongly|incorrectly|mistakenly) ~ {charge}|should(nt| not) ~ charged',
        dispute:
          '(disput*|contest*|disagree*|query) ~ {bill}|{charge} ~ (incorrect|wrong|mistake|error|{no} (right|correct|match*))|(mistake|error|discrepancy) (on|in|with) ~ (bill|invoice|statement)',
        refuse:
          '(refuse to|wont|not going to|not) pay* ~ (this|that|the|your|for|full)|{no} ~ what (we|i) (agreed|ordered|paid for|asked for)',
      },
    },
    chargeback: {
      near: 'charg|revers|bank|paypal|payment|cheque',
      phrases: {
        word: 'charge\\W?backs?|charg(ing|ed) back',
        reverse: 'revers* ~ (charge|payment|transaction)|(charge|payment|transaction)s? ~ reversed',
        bank: '(disput*|claim*|complain*|case|report*) ~ (with|through|to|via) ~ (bank|card company|credit card|paypal|visa)|(contact|call|tell) (my|our) (bank|card company|credit card)|stop ~ (cheque|check|payment)',
      },
    },
    rush: {
      near: 'asap|a\\.s\\.|urgen|emergency|soon|fast|quick|immediat|away|today|tonight|tomorrow|hour|rush|hurry|deadline|wait|end of|eod|yesterday',
      unless: 'in error',
      phrases: {
        asap: 'a\\W?s\\W?a\\W?p|as (soon|quickly|fast) as (possible|you can)',
        urgent: 'urgent*|(its|is) an emergency|(top|high|highest) priority|time (critical|sensitive)',
        now: '(need*|please|can you|could you|must|has to|have to|fix) ~~ (immediately|right away|straight away|right now|quickly|today|tonight|this (morning|afternoon|evening)|yesterday|within ~ hours?)',
        by: '(need*|want|have|done|finish*|ready|deliver*|live|send|due|is) ~ (by|before|until) (tomorrow|tonight|today|noon|midnight|eod|(the )?end of (the )?day)',
        hurry:
          'rush (this|it|job|order)|(expedite|speed up) (this|it|the|my|our)|hurry up|please hurry|(tight|short) deadline|short notice|last minute (change|request)*|{no} wait (until|till|any longer|that long)',
      },
    },
    hostile: {
      near: 'ridicul|unaccept|joke|outrag|disgust|pathetic|incompet|useless|wast|scam|lia|lying|idiot|stupid|your job|fed up|sick|review|sue|court|lawyer|shame|fuck|shit|worst|rip',
      phrases: {
        absurd:
          '(this|that|its|thats|you|just|absolutely|totally|is|are) ~ (ridiculous|unacceptable|outrageous|disgusting|pathetic|a joke)',
        insult:
          '(you|your|youre|are|such|an?) ~ (incompetent|useless|idiots?|stupid|liars?|lying|scammers?)|fuck*|shit*|bullshit|rip\\W?off|wast(e|ing) (of )?(my|our)|worst ~ (ever|service)',
        threat:
          '(bad|negative|one star) reviews?|sue you|(to|in) court|(my|our) lawyers?|do your ~ job|shame on you|how dare you|fed up|sick of (you*|this)',
      },
    },
  },
};
