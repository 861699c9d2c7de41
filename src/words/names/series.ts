/** Japanese names of the series that history is replayed against, and of their units. */
export const SERIES: Readonly<Record<string, string>> = {
  "Japan: share from China": "日本：対中依存度", "Japan: share from Malaysia": "日本：マレーシア比率", "Japan: share from Vietnam": "日本：ベトナム比率", "Japan: demand": "日本：需要", "Japan: imports": "日本：輸入",
  "Japan: gross imports": "日本：総輸入", "Japan: stocks run down in 2012": "日本：2012年の在庫取り崩し", "United States: share from China": "米国：対中依存度", "China: exports of compounds and metals": "中国：化合物・金属の輸出",
  "China: exports during the stop of 2010": "中国：2010年の輸出停止時の輸出", "Japan: imports from China after the stop": "日本：停止後の対中輸入", "Export price of Nd": "ネオジムの輸出価格", "Export price of Dy": "ジスプロシウムの輸出価格",
  "Nd: outside over Chinese price": "ネオジム：中国外価格／中国内価格", "Dy: outside over Chinese price": "ジスプロシウム：中国外価格／中国内価格", "Tb: outside over Chinese price": "テルビウム：中国外価格／中国内価格",
  "Fastest fall of need in a year": "需要の年間最大減少幅", "Mining outside China, yearly gain": "中国外採掘の年間増加", "Time to recover from 2010": "2010年からの回復期間", "Stop of 2010 to the price peak": "2010年の停止から価格ピークまで",
  "Recycling added by 2014": "2014年までのリサイクル増", "China: share of world mining": "中国：世界採掘シェア", "Australia: mine output": "オーストラリア：鉱山生産", "United States: mine output": "米国：鉱山生産",
  "Lynas: separated output": "ライナス：分離生産量", "Lynas: Nd and Pr oxide": "ライナス：ネオジム・プラセオジム酸化物", "Mountain Pass: Nd and Pr oxide": "マウンテンパス：ネオジム・プラセオジム酸化物",
  "China: magnet exports": "中国：磁石輸出", "China: magnet exports to Japan": "中国：対日磁石輸出", "China: magnet exports to the United States": "中国：対米磁石輸出",
};

export const UNITS: Readonly<Record<string, string>> = {
  "% of tonnes": "数量比%", "t REO": "t（REO）", "% of 2010": "2010年比%", "% of the 2010 month": "2010年同月比%", "x of 2009": "2009年比（倍）", x: "倍", "% of demand a year": "需要比%／年", "% of the market a year": "市場比%／年",
  years: "年", months: "か月", "% of demand": "需要比%", "% of REO": "REO比%", "t oxide": "t（酸化物）", "% of Q1 2025": "2025年1〜3月期比%", "% of late 2024": "2024年末比%", "% of 2024": "2024年比%", points: "ポイント",
  "t nodules": "t（団塊）", "t REO a year": "t（REO）／年", "t Dy oxide a year": "t（Dy酸化物）／年", "t element": "t（元素）", "million USD": "百万ドル", "months from the shock": "停止からの月数", days: "日",
};

/** What the replay is told beyond 2010, and the rules that it is held to. */
export const REPLAY: Readonly<Record<string, string>> = {
  "the dates and depths of China's export measures, those of 2025 set to the trade of 2025": "中国の輸出規制の時期と深さ（2025年分は2025年の貿易実績に合わせたもの）", "mine output outside Australia and the United States": "豪州・米国以外の鉱山生産",
  "prices on the Chinese side, of which the model finds the gap to prices outside": "中国国内の価格（中国外価格との差はモデルが求める）",
  "the world's use of magnets by application, and how fast the world's other uses grew outside Japan": "世界の用途別磁石需要と、日本以外でのその他用途の伸び", "start and size of separation plants, and where each mine's oxide was separated": "分離工場の稼働時期と規模、各鉱山の酸化物の分離地",
  "the split of compounds by use (Japan 2024, other regions 2022) and the elements in magnets (2022)": "化合物の用途別内訳（日本2024年、他地域2022年）と磁石の元素構成（2022年）",
  "Japan's share from China and Japan's demand are within their tolerances, fitted and held out": "日本の対中依存度と日本の需要が、推定期間・検証期間とも許容範囲内にあること",
  "two thirds of the series are within their tolerances in 2010-2019": "2010〜2019年に系列の3分の2が許容範囲内にあること", "two thirds of the series are within their tolerances in 2020-2025": "2020〜2025年に系列の3分の2が許容範囲内にあること",
};
