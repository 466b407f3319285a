import type { Lexicon } from '../lexicon';

/** English as clients write it, in mail and in chat. */
export const english: Lexicon = {
  language: 'en',
  spaced: true,
  words: {
    no: 'not|never|no|cannot|without|(do|does|did|is|was|are|were|have|has|had|ca|wo|would|could|should)nt',
    may: 'can|could|will|would|may|please|possible|any|is there|how|need|want|like|get|getting|give|offer|ask*|hoping|consider|expect',
    price: 'prices?|pricing|rates?|quot*|fees?|costs?',
    charge: 'charg*|bill(s|ed|ing)?|invoic*|fees?|debit*',
    bill: '{charge}|payments?|transactions?|withdraw*|purchases?',
    odd: 'unknown|unfamiliar|unauthori[sz]ed|strange|suspicious|fraudulent|random|weird|odd|unusual',
    own: 'recogni*|recall|remember|authori*|approv*|agree*|make|made|do|done|set up|order*|use|know what',
    thing: 'items?|products?|purchases?|orders?|something',
    piece:
      'changes?|revisions?|tweaks?|edits?|rounds?|versions?|pages?|features?|sections?|options?|designs?|screens?|things?|requests?',
  },
  negation: '{no} ((really|want|need|asking|looking|think|for|to|an?|the|i|we|be|get|about) ){0,4}',
  kinds: {
    discount: {
      near: 'discount|promo|cheap|pric|rate|quot|fee|cost|steep|expens|afford|budget|off|less|deal|coupon|voucher|room|more than|only|how about|closer|instead|half',
      phrases: {
        get: '({may}|do you|for|promised) ~ (discount*|coupon|voucher|promo code*)|discount* (for|on|if|please)',
        lower:
          '({may}|do|make|found) ~~ (cheaper|(lower|reduc*|cut|drop|better|best|special|same|flexib*|down|match|beat|waive) ~ {price})|{price} ~ (come down|negotiable|flexible|too high)|wiggle room|negotiat* ~ {price}|(best|lowest|final|package|lower|better) (price|rate|quote|offer)|price match',
        dear: '(too|bit|so|very|quite|rather|really|more|little) (expensive|pricey|steep|costly)|more than (we|i) (expect*|plan*|thought)|{no} ~ afford',
        budget:
          '(out of|over|above|beyond|tight|limited|small|within|stretch) ~ budget|budget ~ (tight|limited|small|only)|(only (have|got)|how about|closer to|instead of) \\W?\\d\\w*|for half',
        off: '\\d+ (percent )?off|knock ~ off|(for|at) less|(better|good) deal|(mates|friends|nonprofit|charity|student|bulk|volume) (rate|price|pricing)',
      },
    },
    refund: {
      near: 'refund|reimburs|compensat|back|return|cancel|credit|stop|want',
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
      near: 'add|also|more|another|extra|small|minor|scope|project|chang|direction|while|inclu|new|part of|start over|scratch|thing|forgot|since|too|as well|squeeze',
      phrases: {
        also: '(can|could|would|will|want|need|like|please) ~~ (too|as well)|(can|could|would|will) you (please |maybe )?also|also (please )?(add|include|change|make|create|update)|(we|i|wed|id) (would )?also (want|need|like)',
        add: '({may}|how about) ~~ (add|adding|include|squeeze in) ~ {piece}|(another|one more|few more|couple more|extra|additional|small|minor) {piece}',
        scope:
          '(out of|outside|beyond|extend|expand|change) ~ (scope|project)|{no} ~ (in|part of) ~ (scope|brief|contract|quote|proposal)',
        change:
          '(chang*|new) ~ (requirements?|brief|specs?|direction|plans?)|(requirements?|brief|plans?) ~ chang*|start over|from scratch|different direction',
        while:
          '(while|since) (you|youre|you are) ~ (at it|in there)|one (more|last|other) thing|forgot to (mention|ask)',
      },
    },
    free_work: {
      near: 'free|charg|bill|pay|cost|favou?r|pro bono|exposure|portfolio|inclu|cover|take|minute|brain|house|goodwill|test|trial',
      unless: 'feel free|free (to|time)',
      phrases: {
        free: '(for|do|it|this|that|a|one|some|first) free|free of charge|pro bono|on the house|goodwill|free (sample|mock\\W?up|trial|test|draft|advice|{piece})',
        cost: '(no|without|any) (extra|additional|further) (cost|charge|fee)|(no|without) charg*|{no} ~ (charge|bill|pay) (us|me|it|extra|for (this|that|{piece}))|(should|must|surely|assume|hope|thats) ~ (included|covered)',
        favour: '(do (me|us)|as a|quick|small|little|big) ~ favou?r',
        small:
          '{no} take (you )?(too |very |that )?(long|more than|much)|(only|just) take|(two|five|ten|\\d+|quick) minute (job|fix|change|task)|pick your brain',
        exposure: '(good|great|for|get) ~ exposure|in your portfolio|(test|trial|spec) (piece|task|project)',
      },
    },
    dispute: {
      near: 'charg|bill|invoic|pa[iy]|transaction|fee|debit|withdr|purchase|disput|total|match|what (?:we|i)',
      phrases: {
        twice:
          '({bill}|paid|pay) ~~ (twice|double|(two|multiple|several) times|more than once)|(doubl*|twice) (charg*|bill*|invoic*|debit*|pa(y|id)*)|duplicat* ~ {bill}|{bill} ~ duplicat*|same {bill}',
        odd: '{odd} ~ {bill}|(wrong|incorrect|hidden|unexpected) (extra )?{charge}',
        extra:
          '(?<!(any|be|no|without) (an? )?)(extra|additional) (\\w+ )?{charge}|charg* ~ extra|(extra|additional) (\\d+|pound|dollar|euro)|\\d+ (pound |dollar |euro )?(charge|fee)',
        own: '{no} ~ {own} ~ {bill}|{bill} ~~ (i|we) (\\w+ )?({no}|do not|did not) (\\w+ )?{own}|{bill} ~~ {no} (mine|ours|me|my|by me|from me)',
        why: '(why|explain|reason) ~ (i|we|me|us|my|our|there|this|that|you) ~ {charge}|what ~ (this|that) ~ {charge}|(what|explain) ~ {charge} on (my|our|the|this)',
        over: 'overcharg*|charg* ~ (too much|more than|by mistake)|(wrongly|incorrectly|mistakenly) ~ {charge}|should(nt| not) ~ charged',
        dispute:
          '(disput*|contest*|disagree*|query) ~ ({bill}|amount|total)|({charge}|total) ~ (incorrect|wrong|too high|mistake|error|{no} (right|correct|match*))|{no} match ~ (quote|contract|estimate)|(mistake|error|discrepancy) (on|in|with) ~ (bill|invoice|statement)',
        refuse:
          '(refuse to|wont|not going to|not) pay* ~ (this|that|the|your|for|full)|{no} ~ what (we|i) (agreed|ordered|paid for|asked for)',
      },
    },
    chargeback: {
      near: 'charg|revers|bank|card|paypal|payment|cheque|check',
      phrases: {
        word: 'charge\\W?backs?|charg(ing|ed) back',
        reverse: 'revers* ~ (charge|payment|transaction)|(charge|payment|transaction)s? ~ reversed',
        bank: '(disput*|claim*|complain*|case|report*) ~ (with|through|to|via) ~ (bank|card company|credit card|paypal|visa)|(contact|call|tell) (my|our) (bank|card company|credit card)|stop ~ (cheque|check|payment)',
      },
    },
    rush: {
      near: 'asap|a\\.s\\.|urgen|emergency|priority|soon|fast|quick|immediat|away|right now|today|tonight|tomorrow|hour|rush|hurry|drop every|speed|deadline|wait|end of|eod|noon|yesterday|notice|minute|morning|evening|critical|sensitive',
      unless: 'in error',
      phrases: {
        asap: 'a\\W?s\\W?a\\W?p|as (soon|quickly|fast) as (possible|you can)|how (soon|quickly|fast) can',
        urgent:
          'urgent*|(its|is) an emergency|(top|high|highest) priority|time (critical|sensitive)|drop everything',
        now: '(need*|please|can you|could you|must|has to|have to|fix) ~~ (immediately|right away|straight away|right now|quickly|today|tonight|this (morning|afternoon|evening)|yesterday|within ~ hours?)|(live|event|launch*|deadline|needed) ~ (today|tonight|tomorrow|in (an|two|\\d) hours?)',
        by: '(need*|want|can you|could you|have|done|finish*|ready|deliver*|live|send|due|is) ~ (by|before|until|for) (tomorrow|tonight|today|noon|midnight|eod|(the )?end of (the )?day)',
        hurry:
          'rush (this|it|job|order)|(expedite|speed) (this|it|things|the|my|our|up)|hurry up|(please|a) hurry|in a rush|(tight|short) deadline|short notice|last minute (change|request)*|{no} wait (until|till|any longer|that long)',
      },
    },
    hostile: {
      near: 'ridicul|unaccept|joke|outrag|disgust|pathetic|unprofess|garbage|incompet|useless|wast|scam|crook|lia|lying|idiot|stupid|your job|fed up|sick|review|sue|court|lawyer|shame|how dare|fuck|shit|worst|rip',
      phrases: {
        absurd:
          '(what|this|that|its|thats|you|just|absolutely|totally|is|are) ~ (ridiculous|unacceptable|outrageous|disgusting|pathetic|a joke|unprofessional|garbage)',
        insult:
          '(you|your|youre|are|such|an?) ~ (incompetent|useless|idiots?|stupid|liars?|lying|scam*|crooks?)|stop lying|fuck*|shit*|bullshit|rip\\W?off|wast(e|ing) (of )?(my|our)|worst ~ (ever|service)',
        threat:
          '(bad|negative|one star) reviews?|sue you|(to|in) court|(my|our) lawyers?|do your ~ job|shame on you|how dare you|fed up|sick of (you*|this)',
      },
    },
  },
};
