import type { Fold } from '../lexicon';

/**
 * The Traditional characters for which phrases use Simplified ones; 帳 and 賬 become the same one. No converter:
 * characters that stand in no phrase stay as they are.
 */
export const traditionalCharacters: Fold = {
  from: '兩個為爲舉麼麽亂爭從們價優會餘償內寫幾憑別務勁單協發變號嗎圍圖塊復複夠頭寶對盡儘師帳賬帐幫幹應廢開異態惡戶護報換時權來欄樣沒滿點煩電畫盜離簽簡緊係糾約紛給絕維聯臉補見計訂讓議講設評訴試話該語誤說説請調譜敗貨貴費賠趕過運還這進郵裡裏鐘鈕錢銀錯長問間頁順須預題額風馬騙著範滾',
  to: '两个为为举么么乱争从们价优会余偿内写几凭别务劲单协发变号吗围图块复复够头宝对尽尽师账账账帮干应废开异态恶户护报换时权来栏样没满点烦电画盗离签简紧系纠约纷给绝维联脸补见计订让议讲设评诉试话该语误说说请调谱败货贵费赔赶过运还这进邮里里钟钮钱银错长问间页顺须预题额风马骗着范滚',
};
