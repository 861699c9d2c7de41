/** Japanese names of places and economies as data and results hold them. */
export const PLACES: Readonly<Record<string, string>> = {
  Japan: "日本", US: "米国", "United States": "米国", "the United States": "米国", China: "中国", Korea: "韓国", Europe: "欧州", rest: "その他世界", "the rest of the world": "その他世界", world: "世界", "the world": "世界",
  Australia: "オーストラリア", Malaysia: "マレーシア", "Australia, Malaysia": "豪州・マレーシア", Vietnam: "ベトナム", Myanmar: "ミャンマー", Thailand: "タイ", India: "インド", Russia: "ロシア", Brazil: "ブラジル", Namibia: "ナミビア",
  Madagascar: "マダガスカル", Malawi: "マラウイ", "South Africa": "南アフリカ", Angola: "アンゴラ", Tanzania: "タンザニア", Greenland: "グリーンランド", Sweden: "スウェーデン", Canada: "カナダ", World: "世界", Burma: "ミャンマー", Burundi: "ブルンジ", Nigeria: "ナイジェリア", France: "フランス", Estonia: "エストニア", other: "その他",
  "recycling in Japan": "日本でのリサイクル", "recycling in US": "米国でのリサイクル", Kuantan: "クアンタン", "Mountain Pass": "マウンテンパス", none: "なし",
  "Japan's sea bed": "日本の海底", Recycling: "リサイクル", Stock: "備蓄放出", Other: "その他",
};
